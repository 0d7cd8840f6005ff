import { z } from "zod";

/** XML as a page shows it: without the letters of files inside it, which nobody reads. */
export const readableXmlSchema = z.object({
  xml: z.string(),
  /** Files whose content is left out. */
  omitted: z.number(),
  /** It is longer than a page can show; the download has all of it. */
  isCut: z.boolean(),
});
export type ReadableXml = z.infer<typeof readableXmlSchema>;

const charactersMax = 500_000;
/** Base64 of a file between two tags; shorter runs are numbers and names. */
const content = />\s*[A-Za-z0-9+/=\s]{400,}</g;

export function readableXml(bytes: Uint8Array): ReadableXml {
  let omitted = 0;
  const whole = new TextDecoder().decode(bytes).replace(content, () => {
    omitted += 1;
    return ">…<";
  });
  return { xml: whole.slice(0, charactersMax), omitted, isCut: whole.length > charactersMax };
}
