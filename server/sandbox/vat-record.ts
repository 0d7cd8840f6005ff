/** Numbers of v2: Draft 0, Recorded 10, Replaced 20, Cancelled 30. */
export const vatRecordStatus = { recorded: 10, replaced: 20, cancelled: 30 } as const;

export type VatRecordKind = "individual" | "group";

/** One version of a VAT record. A correction is a new version; the old one is replaced. */
export interface VatRecord {
  id: number;
  kind: VatRecordKind;
  companyId: string;
  /** The id of the first version: all of them share it. */
  firstId: number;
  version: number;
  status: number;
  /** As the caller sent it, its names in the spelling of SEF's samples. */
  content: Record<string, unknown>;
  createdAt: number;
  changedAt: number;
}
