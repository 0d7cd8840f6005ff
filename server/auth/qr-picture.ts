import { create } from "qrcode";

/** A QR code as one path of an SVG, in units of its modules: no picture to load, no style of its own. */
export type QrPicture = { modules: number; path: string };

export function qrPicture(text: string): QrPicture {
  const { size, data } = create(text, { errorCorrectionLevel: "M" }).modules;
  const dark = [...data].flatMap((bit, index) =>
    bit ? [`M${index % size} ${Math.floor(index / size)}h1v1h-1z`] : [],
  );
  return { modules: size, path: dark.join("") };
}
