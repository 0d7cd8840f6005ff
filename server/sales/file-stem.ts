/** The name that a document's file is saved under: its number without signs that a file system refuses. */
export function fileStem({ id, number }: { id: string; number: string | null }): string {
  return (number ?? id).replace(/[^\p{L}\p{N}._-]+/gu, "-");
}
