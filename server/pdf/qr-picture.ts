import { create } from "qrcode";

/** A QR code as one path over a square of `size` modules; the quiet zone around it is the drawer's. */
export type QrPicture = { size: number; path: string };

/**
 * Draws a text as a QR code of error level M, as the NBS IPS QR code wants it.
 *
 * @throws Error when the text does not fit version 13: `writeIpsText` keeps to that.
 */
export function drawQr(text: string): QrPicture {
  const { modules, version } = create(text, { errorCorrectionLevel: "M" });
  if (version > versionMax) throw new Error(`The QR code is of version ${version}.`);
  const rows = Array.from({ length: modules.size }, (_, y) => rowPath(modules, y));
  return { size: modules.size, path: rows.join("") };
}

const versionMax = 13;

/** Dark modules that touch are one stroke: less to send and no seams between them. */
function rowPath(modules: ReturnType<typeof create>["modules"], y: number): string {
  let path = "";
  for (let x = 0; x < modules.size; x += 1) {
    if (!modules.get(y, x)) continue;
    const start = x;
    while (x + 1 < modules.size && modules.get(y, x + 1)) x += 1;
    path += `M${start} ${y}h${x - start + 1}v1H${start}z`;
  }
  return path;
}
