import { inflateSync } from "node:zlib";
import { pictureLimits } from "#server/domain/picture-limits.ts";

export type CheckedPicture = { mimeType: "image/png" | "image/jpeg"; width: number; height: number };
export type PictureFault = "LOGO_TOO_LARGE" | "LOGO_NOT_PICTURE" | "LOGO_TOO_MANY_DOTS" | "LOGO_INTERLACED";

/**
 * Reads a picture as far as the drawing of a PDF will, so that nothing in it can stop that: signature, structure,
 * measures, and for PNG every line of dots. What a file is called or claims to be does not count.
 *
 * @returns its kind and size, or the code of what is wrong.
 */
export function checkPicture(bytes: Uint8Array): CheckedPicture | PictureFault {
  if (bytes.length > pictureLimits.bytesMax) return "LOGO_TOO_LARGE";
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const checked = file.subarray(0, 8).equals(pngSignature) ? checkPng(file) : checkJpeg(file);
  if (typeof checked === "string") return checked;
  const isFitting = [checked.width, checked.height].every(
    (dots) => dots >= 1 && dots <= pictureLimits.dotsMax,
  );
  return isFitting ? checked : "LOGO_TOO_MANY_DOTS";
}

const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Channels by colour type: grey, RGB, palette, grey with alpha, RGB with alpha. */
const channelsOf: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
const lineFilterMax = 4;

type PngParts = { width: number; height: number; bits: number; colour: number; isInterlaced: boolean };

function checkPng(file: Buffer): CheckedPicture | PictureFault {
  const chunks = pngChunks(file);
  const head = chunks?.[0];
  if (!chunks || head?.name !== "IHDR" || head.data.length !== 13 || chunks.at(-1)?.name !== "IEND")
    return "LOGO_NOT_PICTURE";
  const { data } = head;
  const parts: PngParts = {
    width: data.readUInt32BE(0),
    height: data.readUInt32BE(4),
    bits: data.readUInt8(8),
    colour: data.readUInt8(9),
    isInterlaced: data.readUInt8(12) !== 0,
  };
  if (parts.isInterlaced) return "LOGO_INTERLACED";
  if (parts.width > pictureLimits.dotsMax || parts.height > pictureLimits.dotsMax)
    return "LOGO_TOO_MANY_DOTS";
  const palette = chunks.find(({ name }) => name === "PLTE")?.data;
  const needsPalette = parts.colour === 3;
  if (needsPalette && (palette === undefined || palette.length === 0 || palette.length % 3 !== 0))
    return "LOGO_NOT_PICTURE";
  const packed = Buffer.concat(chunks.filter(({ name }) => name === "IDAT").map((chunk) => chunk.data));
  return areLinesWhole(packed, parts)
    ? { mimeType: "image/png", width: parts.width, height: parts.height }
    : "LOGO_NOT_PICTURE";
}

/** Length, name, data and four bytes of check, one after another to the end; null when they do not add up. */
function pngChunks(file: Buffer): { name: string; data: Buffer }[] | null {
  const chunks: { name: string; data: Buffer }[] = [];
  for (let at = pngSignature.length; at < file.length; ) {
    if (at + 12 > file.length) return null;
    const length = file.readUInt32BE(at);
    if (at + 12 + length > file.length) return null;
    chunks.push({
      name: file.toString("latin1", at + 4, at + 8),
      data: file.subarray(at + 8, at + 8 + length),
    });
    at += 12 + length;
  }
  return chunks;
}

/** The dots unpack to exactly as many bytes as the measures say, however well they were packed: no bomb, no gap. */
function areLinesWhole(packed: Buffer, { width, height, bits, colour }: PngParts): boolean {
  const channels = channelsOf[colour];
  if (channels === undefined || ![1, 2, 4, 8, 16].includes(bits)) return false;
  const line = 1 + Math.ceil((width * channels * bits) / 8);
  try {
    const lines = inflateSync(packed, { maxOutputLength: line * height });
    if (lines.length !== line * height) return false;
    for (let at = 0; at < lines.length; at += line) if ((lines[at] ?? 0) > lineFilterMax) return false;
    return true;
  } catch {
    return false;
  }
}

/** Frame headers that a PDF can hold: baseline, extended and progressive, Huffman-coded. */
const frames = new Set([0xc0, 0xc1, 0xc2]);

function checkJpeg(file: Buffer): CheckedPicture | PictureFault {
  const isWhole =
    file.length > 4 && file.readUInt16BE(0) === 0xffd8 && file.includes(Buffer.from([0xff, 0xd9]));
  if (!isWhole) return "LOGO_NOT_PICTURE";
  for (let at = 2; at + 9 < file.length; ) {
    if (file.readUInt8(at) !== 0xff) return "LOGO_NOT_PICTURE";
    const marker = file.readUInt8(at + 1);
    const length = file.readUInt16BE(at + 2);
    if (frames.has(marker)) {
      const channels = file.readUInt8(at + 9);
      const isDrawable = file.readUInt8(at + 4) === 8 && [1, 3, 4].includes(channels);
      const size = { height: file.readUInt16BE(at + 5), width: file.readUInt16BE(at + 7) };
      return isDrawable ? { mimeType: "image/jpeg", ...size } : "LOGO_NOT_PICTURE";
    }
    if (length < 2) return "LOGO_NOT_PICTURE";
    at += 2 + length;
  }
  return "LOGO_NOT_PICTURE";
}
