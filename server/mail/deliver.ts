import { Readable } from "node:stream";
import SMTPConnection from "nodemailer/lib/smtp-connection/index.js";

/**
 * How a delivery ended. sent: the server took it. refused: it said no for good. busy: it never got the message, so it
 * may be tried again. unclear: the message was on its way when the connection was lost; the server may have it.
 */
export type Delivery =
  | { kind: "sent"; response: string }
  | { kind: "refused" | "busy" | "unclear"; reason: string };

const connectTimeoutMs = 15_000;
const silenceTimeoutMs = 60_000;

/** Hands one message to a mail server. Never throws for what the server or the line does. */
export function deliver(
  smtpUrl: string,
  message: { from: string; to: string; bytes: Uint8Array },
): Promise<Delivery> {
  const url = new URL(smtpUrl);
  const secure = url.protocol === "smtps:";
  const connection = new SMTPConnection({
    host: url.hostname.replace(/^\[|\]$/g, ""),
    port: Number(url.port || (secure ? 465 : 587)),
    secure,
    connectionTimeout: connectTimeoutMs,
    greetingTimeout: connectTimeoutMs,
    socketTimeout: silenceTimeoutMs,
  });
  const source = watched(message.bytes);
  return new Promise((resolve) => {
    let isOver = false;
    const end = (delivery: Delivery) => {
      if (isOver) return;
      isOver = true;
      resolve(delivery);
      connection.close();
    };
    const fail = (error: unknown) => end(judge(error, source.wasTouched()));
    connection.on("error", fail);
    connection.on("end", () => fail(new Error("The mail server closed the connection.")));
    connection.connect(() => {
      const send = () =>
        connection.send({ from: message.from, to: [message.to] }, source.stream, (error, info) =>
          error ? fail(error) : end({ kind: "sent", response: info.response }),
        );
      if (url.username === "") return send();
      const credentials = { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) };
      connection.login({ credentials }, (error) => (error ? fail(error) : send()));
    });
  });
}

/** The message as a stream that knows whether a single byte of it was asked for: that happens after DATA only. */
function watched(bytes: Uint8Array): { stream: Readable; wasTouched: () => boolean } {
  let touched = false;
  const stream = new Readable({
    read() {
      touched = true;
      this.push(bytes);
      this.push(null);
    },
  });
  return { stream, wasTouched: () => touched };
}

/** An answer in figures is definite whenever it comes (RFC 5321 4.2.1: 5 is no, 4 is not now); no answer is not. */
function judge(error: unknown, wasTouched: boolean): Delivery {
  const { message, responseCode, code } = factsOf(error);
  if (responseCode !== null) return { kind: responseCode >= 500 ? "refused" : "busy", reason: message };
  if (wasTouched) return { kind: "unclear", reason: message };
  return { kind: code === "EENVELOPE" || code === "EAUTH" ? "refused" : "busy", reason: message };
}

function factsOf(error: unknown): { message: string; responseCode: number | null; code: string | null } {
  if (!(error instanceof Error)) return { message: String(error), responseCode: null, code: null };
  const responseCode =
    "responseCode" in error && typeof error.responseCode === "number" ? error.responseCode : null;
  const code = "code" in error && typeof error.code === "string" ? error.code : null;
  return { message: error.message.slice(0, 500), responseCode, code };
}
