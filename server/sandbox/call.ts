import { type Answer, empty, ModelError, Stop } from "./answer.ts";
import type { Company } from "./company.ts";
import type { Sandbox } from "./sandbox.ts";

/** One call of the public API, its body read to the end. */
export interface OpenCall {
  sandbox: Sandbox;
  query: URLSearchParams;
  /** Values of the {braces} in the route's path, in order. */
  params: string[];
  contentType: string;
  body: Buffer;
  /** The virtual moment at which SEF handles the call. */
  now: number;
}

/** A call with a valid API key. */
export interface Call extends OpenCall {
  company: Company;
}

/** Two generations of SEF's API stand under two prefixes; v2 holds the VAT records since September 2024. */
export type ApiVersion = "v1" | "v2";

/** One operation: who may call it and what it does. Without a version it belongs to v1. */
export type Route = { method: string; path: string; version?: ApiVersion } & (
  | { access: "key"; handle: (call: Call) => Answer }
  | { access: "open"; handle: (call: OpenCall) => Answer }
);

/** A query parameter, its name compared without regard to case; null when absent or empty. */
export function queryText(call: OpenCall, name: string): string | null {
  for (const [key, value] of call.query) {
    if (key.toLowerCase() === name.toLowerCase()) return value === "" ? null : value;
  }
  return null;
}

/** An int64 id from the query. */
export function queryId(call: OpenCall, name: string): number {
  return toId(name, queryText(call, name));
}

/** An int64 id from the path. */
export function pathId(call: OpenCall, name: string): number {
  return toId(name, call.params[0] ?? null);
}

function toId(name: string, text: string | null): number {
  if (text === null || !/^\d{1,15}$/.test(text)) throw new ModelError(name, text);
  return Number(text);
}

/** The JSON body with names in lower case, since SEF takes any. Another content type is 415, no JSON is 400. */
export function jsonBody(call: OpenCall): unknown {
  if (!/^(application|text)\/([\w.+-]*\+)?json\b/i.test(call.contentType)) throw new Stop(empty(415));
  try {
    return lowerCaseNames(JSON.parse(call.body.toString("utf8")));
  } catch {
    throw new ModelError("$", "body");
  }
}

function lowerCaseNames(value: unknown): unknown {
  if (Array.isArray(value) || typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name.toLowerCase(), each]));
}

/** The JSON body as an object; a list or a bare value is refused. */
export function objectBody(call: OpenCall): Map<string, unknown> {
  const value = jsonBody(call);
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new ModelError("$", "body");
  return new Map(Object.entries(value));
}

/** A text field of the body; null when it is absent, null or only spaces. */
export function textField(body: Map<string, unknown>, name: string): string | null {
  const value = body.get(name.toLowerCase()) ?? null;
  if (value === null) return null;
  if (typeof value !== "string") throw new ModelError(name, String(value));
  return value.trim() === "" ? null : value;
}

/** A whole-number field of the body that is not above `most`. */
export function idField(body: Map<string, unknown>, name: string, most = Number.MAX_SAFE_INTEGER): number {
  const value = body.get(name.toLowerCase()) ?? null;
  if (typeof value !== "number" || !Number.isInteger(value) || value < 0 || value > most) {
    throw new ModelError(name, value === null ? null : String(value));
  }
  return value;
}

/** A true-or-false field of the body. */
export function flagField(body: Map<string, unknown>, name: string): boolean {
  const value = body.get(name.toLowerCase()) ?? null;
  if (typeof value !== "boolean") throw new ModelError(name, value === null ? null : String(value));
  return value;
}
