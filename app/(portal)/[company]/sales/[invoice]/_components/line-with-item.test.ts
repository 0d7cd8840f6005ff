import { expect, test } from "vitest";
import { blankLine } from "./line-values.ts";
import { lineWithItem } from "./line-with-item.ts";

const item = {
  code: "B-1",
  name: "Burek",
  description: "Sveži",
  unitCode: "KGM",
  price: "120",
  priceIncludesTax: true,
  taxCategory: "S",
  taxPercent: "20",
} as const;

test.each([
  [true, true, "120"],
  [true, false, "100"],
  [false, true, "144"],
  [false, false, "120"],
])(
  "a price with VAT %s in a document whose prices include it %s is %s",
  (itemIncludes, documentIncludes, price) => {
    const line = lineWithItem(blankLine("1"), { ...item, priceIncludesTax: itemIncludes }, documentIncludes);
    expect(line).toMatchObject({
      name: "Burek",
      sellersItemId: "B-1",
      unitCode: "KGM",
      price,
      quantity: "1",
    });
  },
);

test("an item without a price leaves the price that stands there", () => {
  const line = { ...blankLine("1"), price: "77", quantity: "3" };
  expect(lineWithItem(line, { ...item, price: null }, false)).toMatchObject({ price: "77", quantity: "3" });
});
