import { open } from "node:fs/promises";
import type { Readable } from "node:stream";
import type { Unreadable } from "./open-document.ts";

export type Reading = { bytes: Uint8Array } | Unreadable;

/** The size up to which the XML reader looks at a document at all, and one byte more so that it can say so. */
const bytesMax = 25 * 1024 * 1024 + 1;

/** The bytes of a file, or of standard input for "-". What is larger than any invoice is not read to its end. */
export async function readBytes(file: string, standardInput: Readable): Promise<Reading> {
  try {
    return { bytes: file === "-" ? await collect(standardInput) : await readStart(file) };
  } catch (error) {
    const code = systemCode(error);
    if (code === null) throw error;
    return { code: code === "ENOENT" ? "FILE_NOT_FOUND" : "FILE_NOT_READABLE", detail: code };
  }
}

async function readStart(file: string): Promise<Uint8Array> {
  const handle = await open(file, "r");
  try {
    return await collect(handle.createReadStream({ end: bytesMax - 1 }));
  } finally {
    await handle.close();
  }
}

async function collect(stream: Readable): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk);
    chunks.push(bytes);
    size += bytes.length;
    if (size >= bytesMax) break;
  }
  return Buffer.concat(chunks);
}

/** The operating system's word for what went wrong ("EACCES"), or null when it was not the system. */
function systemCode(error: unknown): string | null {
  const code = error instanceof Error && "code" in error ? error.code : null;
  return typeof code === "string" ? code : null;
}
