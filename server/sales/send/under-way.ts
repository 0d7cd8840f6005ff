/**
 * What this process is sending at this moment. A document in the state `sending` that bears a living worker's name but
 * is not here was dropped by it (its database went away in the middle, say) and is free for it to take up again.
 */
const underWay = new Set<string>();

const nameOf = (workerId: string, invoiceId: string) => `${workerId}/${invoiceId}`;

export function isUnderWay(workerId: string, invoiceId: string): boolean {
  return underWay.has(nameOf(workerId, invoiceId));
}

/** Runs `work` while the document counts as being sent by this worker. */
export async function whileUnderWay<T>(
  { workerId, invoiceId }: { workerId: string; invoiceId: string },
  work: () => Promise<T>,
): Promise<T> {
  const name = nameOf(workerId, invoiceId);
  underWay.add(name);
  try {
    return await work();
  } finally {
    underWay.delete(name);
  }
}
