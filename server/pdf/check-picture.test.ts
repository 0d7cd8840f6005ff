import { expect, test } from "vitest";
import { pictureLimits } from "#server/domain/picture-limits.ts";
import { jpeg, png, smallPng } from "#tests/fixtures/pictures.ts";
import { invoiceFixture } from "#tests/fixtures/read-fixture.ts";
import { checkPicture } from "./check-picture.ts";
import { describeInvoice } from "./describe-invoice.ts";
import { drawDocument } from "./draw-document.ts";

const final = { isDraft: false, isTrial: false, isOutsideSef: false, isVoid: false };

function withLogo(bytes: Uint8Array, size: { width: number; height: number }) {
  const letterhead = { logo: { bytes, ...size }, accounts: [] };
  return drawDocument(describeInvoice(invoiceFixture("380-two-rates"), final, "sr-Latn", letterhead));
}

test.each([0, 2, 4, 6] as const)("a PNG of colour type %s is taken and drawn", async (colour) => {
  const bytes = png({ width: 30, height: 20, colour });
  const checked = checkPicture(bytes);
  expect(checked).toEqual({ mimeType: "image/png", width: 30, height: 20 });
  const pdf = await withLogo(bytes, { width: 30, height: 20 });
  expect(Buffer.from(pdf).toString("latin1")).toContain("/Subtype /Image");
});

test("a JPEG is taken by its frame and drawn", async () => {
  const bytes = jpeg({ width: 640, height: 200 });
  expect(checkPicture(bytes)).toEqual({ mimeType: "image/jpeg", width: 640, height: 200 });
  const pdf = await withLogo(bytes, { width: 640, height: 200 });
  expect(Buffer.from(pdf).toString("latin1")).toContain("/DCTDecode");
});

const wide = pictureLimits.dotsMax + 1;
const wrongFilter = Buffer.alloc(20 * (1 + 30 * 4), 9);

test.each([
  ["a script under the name of a picture", Buffer.from("<svg onload='alert(1)'/>"), "LOGO_NOT_PICTURE"],
  ["nothing", Buffer.alloc(0), "LOGO_NOT_PICTURE"],
  ["a PNG that breaks off", smallPng.subarray(0, smallPng.length - 20), "LOGO_NOT_PICTURE"],
  [
    "a PNG with fewer dots than it says",
    png({ width: 30, height: 20, lines: Buffer.alloc(50) }),
    "LOGO_NOT_PICTURE",
  ],
  [
    "a PNG that unpacks to more than it says",
    png({ width: 3, height: 2, lines: Buffer.alloc(9_000_000) }),
    "LOGO_NOT_PICTURE",
  ],
  [
    "a PNG with lines nobody can read",
    png({ width: 30, height: 20, lines: wrongFilter }),
    "LOGO_NOT_PICTURE",
  ],
  ["an interlaced PNG", png({ width: 30, height: 20, interlaced: true }), "LOGO_INTERLACED"],
  ["too wide a PNG", png({ width: wide, height: 1 }), "LOGO_TOO_MANY_DOTS"],
  ["a PNG without height", png({ width: 3, height: 0 }), "LOGO_NOT_PICTURE"],
  ["too high a JPEG", jpeg({ width: 3, height: wide }), "LOGO_TOO_MANY_DOTS"],
  ["a JPEG with two channels", jpeg({ width: 3, height: 3, channels: 2 }), "LOGO_NOT_PICTURE"],
  ["a JPEG that breaks off", jpeg({ width: 3, height: 3 }).subarray(0, 12), "LOGO_NOT_PICTURE"],
  ["too many bytes", Buffer.alloc(pictureLimits.bytesMax + 1), "LOGO_TOO_LARGE"],
])("%s is refused", (_, bytes, code) => {
  expect(checkPicture(bytes)).toBe(code);
});
