import { notFound } from "next/navigation";
import { z } from "zod";

/** The id in an address; anything that cannot be one is a page that does not exist. */
export function documentId(text: string): string {
  return z.uuid().safeParse(text).data ?? notFound();
}
