import { describe, expect, test } from "vitest";
import { cleanLine, cleanText, enteredLine } from "./entered-text.ts";
import { itemFormSchema } from "./item/item.ts";

const signs = {
  "zero width space": "\u200b",
  "zero width joiner": "\u200d",
  "byte order mark": "\ufeff",
  "soft hyphen": "\u00ad",
  "right-to-left override": "\u202e",
  "isolate and its end": "\u2066\u2069",
  "hangul filler": "\u3164",
  "empty braille cell": "\u2800",
  "tag letter": "\u{e0041}",
  "half a character": "\ud83d",
};

describe("a line that somebody enters", () => {
  test.each(Object.entries(signs))("loses a %s", (_, sign) => {
    expect(cleanLine(`${sign}Dunav${sign}${sign} Softver${sign}`)).toBe("Dunav Softver");
    expect(cleanText(`Dunav${sign}\nSoftver`)).toBe("Dunav\nSoftver");
  });

  test.each([
    ["\tDunav\r\nSoftver\u2028d.o.o.\u0000", "Dunav Softver d.o.o."],
    ["ЉУБИЧИЦА | Морава градња", "ЉУБИЧИЦА | Морава градња"],
    ["Đorđe Šćepanović – „Žuti“ m² €", "Đorđe Šćepanović – „Žuti“ m² €"],
    ["Kafić 🍕 Čačak", "Kafić 🍕 Čačak"],
    ["cafe\u0301", "cafe\u0301"],
  ])("%j is kept as %j", (text, kept) => {
    expect(cleanLine(text)).toBe(kept);
  });

  test("is missing when nothing of it can be seen", () => {
    expect(enteredLine.min(1).safeParse(Object.values(signs).join(" ")).success).toBe(false);
  });
});

test("a text of several lines keeps them, and no other control character", () => {
  expect(cleanText(" prvi\r\n\tdrugi\u0007\u0000\n")).toBe("prvi\r\n\tdrugi");
});

test("names of items are such lines", () => {
  const item = { name: "Bu\u200brek\u202e", code: "\u200b", description: "sa\u200b\nsirom", unitCode: "H87" };
  const rest = {
    price: null,
    priceIncludesTax: true,
    taxCategory: "S",
    taxPercent: "10",
    exemptionReason: null,
  };
  expect(itemFormSchema.parse({ ...item, ...rest })).toMatchObject({
    ...{ name: "Burek", code: null, description: "sa\nsirom" },
  });
});
