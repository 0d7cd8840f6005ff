import { describe, expect, test } from "vitest";
import { judgeRead, judgeUpload } from "./outcome.ts";
import type { CallResult } from "./transport.ts";

function answered(status: number, text: string, retryAfterMs: number | null = null): CallResult {
  return { kind: "answered", status, text, body: Buffer.from(text), retryAfterMs };
}

describe("an upload", () => {
  test.each<[string, CallResult, string]>([
    [
      "the three ids",
      answered(200, `{"InvoiceId":20584,"PurchaseInvoiceId":20584,"SalesInvoiceId":23288}`),
      "accepted",
    ],
    ["the ids in camelCase", answered(200, `{"invoiceId":1,"salesInvoiceId":2}`), "accepted"],
    ["200 without a body", answered(200, ""), "unclear"],
    ["200 with half a body", answered(200, `{"InvoiceId":205`), "unclear"],
    ["200 with a page", answered(200, "<html></html>"), "unclear"],
    ["500", answered(500, "Internal Server Error"), "unclear"],
    ["503 with a page", answered(503, "<html>Radovi</html>"), "unclear"],
    ["a time-out or reset after the first byte", { kind: "cut-off", detail: "ECONNRESET" }, "unclear"],
    [
      "a business error",
      answered(400, `{"Message":"x","ErrorCode":"InvoiceNumberNotUnique","FieldName":null}`),
      "refused",
    ],
    ["400 in plain text", answered(400, "Bad request"), "refused"],
    ["415", answered(415, ""), "refused"],
    [
      "a requestId that SEF has seen",
      answered(400, `{"ErrorCode":"UBLUploadRequestIdDuplicate"}`),
      "duplicate",
    ],
    ["429", answered(429, "Rate of max 3 requests per second exceeded"), "unavailable"],
    ["401 without a body", answered(401, ""), "unavailable"],
    ["403", answered(403, ""), "unavailable"],
    ["a refused connection", { kind: "not-connected", detail: "ECONNREFUSED" }, "unavailable"],
  ])("that ends with %s is %s", (_, result, kind) => {
    expect(judgeUpload(result).kind).toBe(kind);
  });

  test("keeps SEF's code, message and field of a refusal", () => {
    const text = `{"Message":"Payee financial account Id is not defined","FieldName":"invoice.PaymentMeans","ErrorCode":"UBLPayeeFinancialAccountIdNotDefined"}`;
    expect(judgeUpload(answered(400, text))).toMatchObject({
      error: {
        code: "UBLPayeeFinancialAccountIdNotDefined",
        message: "Payee financial account Id is not defined",
        fieldName: "invoice.PaymentMeans",
      },
      raw: text,
    });
  });

  test("tells the three ids apart, beyond 32 bits", () => {
    const text = `{"InvoiceId":364000000123,"PurchaseInvoiceId":364000000123,"SalesInvoiceId":365000000456}`;
    expect(judgeUpload(answered(200, text))).toMatchObject({
      ids: { salesInvoiceId: 365000000456n, commonId: 364000000123n },
    });
  });

  test("waits at least a second after 429, longer when SEF says so", () => {
    expect(judgeUpload(answered(429, ""))).toMatchObject({ reason: "rate", retryAfterMs: 1000 });
    expect(judgeUpload(answered(429, "", 7000))).toMatchObject({ reason: "rate", retryAfterMs: 7000 });
  });
});

describe("a read", () => {
  const number = ({ text }: { text: string }) => (/^\d+$/.test(text) ? Number(text) : null);

  test.each<[string, CallResult, string]>([
    ["a value", answered(200, "7"), "ok"],
    ["something else", answered(200, "<html>"), "unavailable"],
    ["a document that SEF does not have", answered(400, `{"ErrorCode":"SalesInvoiceNotFound"}`), "missing"],
    ["404", answered(404, ""), "missing"],
    ["another refusal", answered(400, `{"ErrorCode":"InvalidSalesStatus"}`), "refused"],
    ["502", answered(502, "<html>"), "unavailable"],
    ["a cut connection", { kind: "cut-off", detail: "ECONNRESET" }, "unavailable"],
  ])("that ends with %s is %s", (_, result, kind) => {
    expect(judgeRead(result, number).kind).toBe(kind);
  });
});
