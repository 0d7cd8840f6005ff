import { today } from "#server/clock.ts";
import type { Tx } from "#server/db/client.ts";
import { withCompany } from "#server/db/company.ts";
import { withCompanyClock } from "#server/db/company-clock.ts";
import type { Membership } from "#server/db/system.ts";
import type { CivilDate } from "#server/domain/civil-date.ts";
import { noticePath } from "#server/domain/notice/notice-path.ts";
import { env } from "#server/env.ts";
import type { DigestSection } from "#server/messages/digest-text.ts";
import { bySoonestLost } from "./digest-order.ts";
import { type Notice, noticeColumns, standing, toNotice } from "./notice-row.ts";

/** More than a mail can be read with; the portal has them all. */
const listedMax = 40;

/**
 * What one company adds to a person's digest of a day: all that waits and that the person has not read in the portal.
 * It is tied to that day's digest, so that the same job once more finds the same again and no other digest has it.
 *
 * @returns null when there is nothing.
 */
export function gatherSection(
  membership: Membership,
  userId: string,
  digestDay: Date,
): Promise<DigestSection | null> {
  return withCompanyClock(membership, async () => {
    const notices = await withCompany(membership.organizationId, (tx) =>
      claim(tx, membership, userId, digestDay),
    );
    return notices.length === 0 ? null : toSection(membership, notices, today());
  });
}

async function claim(
  tx: Tx,
  { organizationId, environment }: Membership,
  userId: string,
  digestDay: Date,
): Promise<Notice[]> {
  const own = { organizationId, environment, userId, ...standing };
  await tx.notification.updateMany({
    where: { ...own, mail: "digest", digestDay: null, readAt: null },
    data: { digestDay },
  });
  const rows = await tx.notification.findMany({
    where: { ...own, digestDay },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: noticeColumns,
  });
  return rows.map(toNotice).sort(bySoonestLost);
}

function toSection(
  { slug, name, environment }: Membership,
  notices: readonly Notice[],
  companyToday: CivilDate,
): DigestSection {
  const at = env().PUBLIC_SERVER_URL;
  return {
    company: name,
    environment,
    today: companyToday,
    notices: notices.slice(0, listedMax).map((facts) => ({ facts, link: `${at}${noticePath(slug, facts)}` })),
    unlisted: Math.max(0, notices.length - listedMax),
    link: `${at}/${slug}/notifications`,
    preferencesLink: `${at}/${slug}/settings/notifications`,
    nearestDeadline: nearest(notices, companyToday),
  };
}

function nearest(notices: readonly Notice[], companyToday: CivilDate): CivilDate | null {
  const days = notices.flatMap(({ details }) => details.deadlines.map(({ earliest }) => earliest));
  return days.filter((day) => day >= companyToday).sort()[0] ?? null;
}
