/** What a handler gives back; the server turns it into bytes. */
export type Answer =
  | { kind: "json"; status: number; value: unknown }
  | { kind: "text"; status: number; text: string; contentType?: string }
  | { kind: "file"; status: number; contentType: string; bytes: Buffer }
  | { kind: "empty"; status: number };

export function json(value: unknown, status = 200): Answer {
  return { kind: "json", status, value };
}

export function text(value: string, status = 200): Answer {
  return { kind: "text", status, text: value };
}

export function html(title: string, status: number): Answer {
  const page = `<!DOCTYPE html><html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`;
  return { kind: "text", status, text: page, contentType: "text/html; charset=utf-8" };
}

export function file(contentType: string, bytes: Buffer): Answer {
  return { kind: "file", status: 200, contentType, bytes };
}

export function empty(status = 200): Answer {
  return { kind: "empty", status };
}

/** A business refusal in SEF's shape: Message, FieldName, ErrorCode. */
export class Refusal extends Error {
  readonly code: string;
  readonly field: string | null;
  readonly status: number;

  constructor(code: string, message: string, field: string | null = null, status = 400) {
    super(message);
    this.code = code;
    this.field = field;
    this.status = status;
  }

  answer(): Answer {
    const value = { Message: this.message, FieldName: this.field, ErrorCode: this.code };
    return json(value, this.status);
  }
}

/** A parameter that cannot be read at all: the framework under SEF answers before SEF does. */
export class ModelError extends Error {
  readonly field: string;

  constructor(field: string, value: string | null) {
    super(value === null ? `The ${field} field is required.` : `The value '${value}' is not valid.`);
    this.field = field;
  }

  answer(): Answer {
    return json(
      {
        errors: { [this.field]: [this.message] },
        title: "One or more validation errors occurred.",
        status: 400,
      },
      400,
    );
  }
}

/** Stops a call with an answer that is neither a result nor a business refusal, such as 415. */
export class Stop extends Error {
  readonly result: Answer;

  constructor(result: Answer) {
    super("The call was stopped.");
    this.result = result;
  }
}
