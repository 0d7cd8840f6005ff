import type { Settings } from "./sef-settings.tsx";

export const gateNumbers = [
  "rateLimitMinTimeMs",
  "rateLimitMaxConcurrent",
  "retryLimit",
  "retryDelay",
  "cbThreshold",
  "cbTimeoutMs",
] as const;
export type GateNumber = (typeof gateNumbers)[number];

/** As typed; empty is the default. */
export type GateValues = Record<GateNumber | "retryBackoff", string>;

export function valuesOfGate(gate: Settings["gate"]): GateValues {
  const text = (value: number | boolean | null) => (value === null ? "" : String(value));
  return {
    rateLimitMinTimeMs: text(gate.rateLimitMinTimeMs),
    rateLimitMaxConcurrent: text(gate.rateLimitMaxConcurrent),
    retryLimit: text(gate.retryLimit),
    retryDelay: text(gate.retryDelay),
    cbThreshold: text(gate.cbThreshold),
    cbTimeoutMs: text(gate.cbTimeoutMs),
    retryBackoff: text(gate.retryBackoff),
  };
}

/** What the procedure's schema checks: a text that is no number becomes one that it refuses. */
export function readGate(values: GateValues) {
  const number = (name: GateNumber) => (values[name].trim() === "" ? null : Number(values[name]));
  return {
    rateLimitMinTimeMs: number("rateLimitMinTimeMs"),
    rateLimitMaxConcurrent: number("rateLimitMaxConcurrent"),
    retryLimit: number("retryLimit"),
    retryDelay: number("retryDelay"),
    cbThreshold: number("cbThreshold"),
    cbTimeoutMs: number("cbTimeoutMs"),
    retryBackoff: values.retryBackoff === "" ? null : values.retryBackoff === "true",
  };
}
