/**
 * The browser's end of superjson, which the server speaks: of all that it can carry our procedures give dates and
 * undefined, and take plain JSON. The whole of it would be 4 kB on every page.
 */
export const wire = {
  serialize(value: unknown): { json: unknown } {
    return { json: value };
  },

  /** Throws an Error when the server sent a kind of value that is not known here. */
  deserialize({ json, meta }: { json: unknown; meta?: { values?: unknown } }): unknown {
    const root = { value: json };
    revive(root, "value", meta?.values);
    return root.value;
  },
};

/**
 * An annotation is [kind], [kind, annotations below], or an object of annotations below; their keys are paths with dots,
 * a dot or a backslash within a name after a backslash.
 */
function revive(holder: object, name: string, annotation: unknown): void {
  if (annotation === undefined) return;
  const [kind, below] = Array.isArray(annotation) ? annotation : [null, annotation];
  for (const [path, inner] of Object.entries(Object(below))) {
    const place = path.split(/(?<=(?<!\\)(?:\\\\)*)\./).map((step) => step.replace(/\\(.)/g, "$1"));
    const last = place.pop() ?? "";
    const owner = place.reduce<unknown>(own, own(holder, name));
    if (typeof owner === "object" && owner !== null && Object.hasOwn(owner, last)) revive(owner, last, inner);
  }
  if (kind !== null) Reflect.set(holder, name, revived(kind, own(holder, name)));
}

/** Only what is really there: a path never leads to what all objects have. */
function own(owner: unknown, name: string): unknown {
  const known = Object(owner);
  return Object.hasOwn(known, name) ? known[name] : undefined;
}

function revived(kind: unknown, value: unknown): unknown {
  if (kind === "Date") return new Date(String(value));
  if (kind === "undefined") return undefined;
  throw new Error(`values of the kind ${String(kind)} cannot come to a browser`);
}
