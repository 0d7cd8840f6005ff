import { z } from "zod";

export const browserSchema = z
  .enum(["Edge", "Opera", "Samsung Internet", "Firefox", "Chrome", "Safari"])
  .nullable();
export const systemSchema = z.enum(["Windows", "Android", "iOS", "macOS", "ChromeOS", "Linux"]).nullable();
export type BrowserNames = { browser: z.infer<typeof browserSchema>; system: z.infer<typeof systemSchema> };

type Sign<Name> = readonly [sign: RegExp, name: NonNullable<Name>];

/** The first that fits: nearly every browser also claims to be Chrome, and Chrome to be Safari. */
const browsers: readonly Sign<BrowserNames["browser"]>[] = [
  [/\bEdg(e|A|iOS)?\//, "Edge"],
  [/\b(OPR|Opera)\//, "Opera"],
  [/\bSamsungBrowser\//, "Samsung Internet"],
  [/\b(Firefox|FxiOS)\//, "Firefox"],
  [/\b(HeadlessChrome|Chrome|CriOS|Chromium)\//, "Chrome"],
  [/\bVersion\/.*\bSafari\//, "Safari"],
];
const systems: readonly Sign<BrowserNames["system"]>[] = [
  [/\bWindows\b/, "Windows"],
  [/\bAndroid\b/, "Android"],
  [/\b(iPhone|iPad|iPod)\b/, "iOS"],
  [/\bMac OS X\b/, "macOS"],
  [/\bCrOS\b/, "ChromeOS"],
  [/\bLinux\b/, "Linux"],
];

/** What a browser says of itself, as a person would name it; null for what is not known. It can be made up. */
export function describeBrowser(userAgent: string): BrowserNames {
  return { browser: find(browsers, userAgent), system: find(systems, userAgent) };
}

function find<Name>(signs: readonly Sign<Name>[], userAgent: string): NonNullable<Name> | null {
  return signs.find(([sign]) => sign.test(userAgent))?.[1] ?? null;
}
