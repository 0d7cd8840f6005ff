import { z } from "zod";
import { parseCivilDate } from "#server/domain/civil-date.ts";
import type { SortDirection } from "#server/domain/listing/list-words.ts";
import type { PurchaseSort } from "#server/domain/listing/purchase-list.ts";
import type { SalesSort } from "#server/domain/listing/sales-list.ts";
import { AppError } from "#server/errors.ts";

export type ListOrder = { by: SalesSort | PurchaseSort; dir: SortDirection };

/** Where a page ended: the value of the column that sorts, and the id of the row. */
export type ListCursor = { key: string; id: string };

const cursorSchema = z.tuple([z.string(), z.string(), z.string().max(300), z.uuid()]);

/** As a page hands it out, for the order that it was read in. */
export function writeCursor({ by, dir }: ListOrder, { key, id }: ListCursor): string {
  return Buffer.from(JSON.stringify([by, dir, key, id])).toString("base64url");
}

/** @throws AppError VALIDATION for what no page of this order has handed out. */
export function readCursor({ by, dir }: ListOrder, cursor: string): ListCursor {
  const read = cursorSchema.safeParse(parseJson(Buffer.from(cursor, "base64url").toString("utf8")));
  if (!read.success) throw new AppError("VALIDATION");
  const [wasBy, wasDir, key, id] = read.data;
  if (wasBy !== by || wasDir !== dir || !isKey(by, key)) throw new AppError("VALIDATION");
  return { key, id };
}

function isKey(by: ListOrder["by"], key: string): boolean {
  switch (by) {
    case "changed":
    case "received":
      return z.iso.datetime().safeParse(key).success;
    case "issued":
    case "due":
    case "deadline":
      return parseCivilDate(key) !== null;
    case "amount":
      return /^-?\d{1,18}$/.test(key);
    case "number":
      return !key.includes("\0");
    default:
      return by satisfies never;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
