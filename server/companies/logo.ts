import { type Actor, appendAudit } from "#server/db/audit.ts";
import { withCompany } from "#server/db/company.ts";
import { AppError } from "#server/errors.ts";
import { checkPicture } from "#server/pdf/check-picture.ts";

type Company = { organizationId: string; actor: Actor };

/**
 * Puts a picture on the company's paper, in place of any before it.
 *
 * @throws AppError LOGO_TOO_LARGE, LOGO_NOT_PICTURE, LOGO_TOO_MANY_DOTS, LOGO_INTERLACED by what is in the file.
 */
export function setLogo({ organizationId, actor }: Company, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const checked = checkPicture(bytes);
  if (typeof checked === "string") throw new AppError(checked);
  const row = { ...checked, content: bytes, updatedAt: new Date() };
  return withCompany(organizationId, async (tx) => {
    await tx.organizationLogo.upsert({
      where: { organizationId },
      create: { organizationId, ...row },
      update: row,
      select: { organizationId: true },
    });
    await appendAudit(tx, actor, {
      action: "organization.logo",
      subject: `organization/${organizationId}`,
      details: { fields: ["logo"], removed: false },
    });
  });
}

export function removeLogo({ organizationId, actor }: Company): Promise<void> {
  return withCompany(organizationId, async (tx) => {
    const { count } = await tx.organizationLogo.deleteMany({ where: { organizationId } });
    if (count === 0) return;
    await appendAudit(tx, actor, {
      action: "organization.logo",
      subject: `organization/${organizationId}`,
      details: { fields: ["logo"], removed: true },
    });
  });
}

/** When it was put there, as part of its address: a new picture is a new address. Null when there is none. */
export function logoSince(organizationId: string): Promise<Date | null> {
  return withCompany(organizationId, async (tx) => {
    const row = await tx.organizationLogo.findUnique({
      where: { organizationId },
      select: { updatedAt: true },
    });
    return row?.updatedAt ?? null;
  });
}

export function findLogo(
  organizationId: string,
): Promise<{ fileName: string; contentType: string; bytes: Uint8Array<ArrayBuffer> } | null> {
  return withCompany(organizationId, async (tx) => {
    const row = await tx.organizationLogo.findUnique({ where: { organizationId } });
    if (row === null) return null;
    const fileName = row.mimeType === "image/png" ? "logo.png" : "logo.jpg";
    return { fileName, contentType: row.mimeType, bytes: new Uint8Array(row.content) };
  });
}
