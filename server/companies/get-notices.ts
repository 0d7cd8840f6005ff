import { z } from "zod";
import { type Clock, systemClock } from "#server/clock.ts";
import { withCompany } from "#server/db/company.ts";
import type { Environment } from "#server/db/environment.ts";
import { belgradeDay } from "#server/domain/civil-date.ts";
import { fromColumnDate } from "#server/exchange/document-rows.ts";

export const noticesSchema = z.object({
  /** The day for which SEF was to send notifications and will not; null: all is well. */
  notSubscribedFor: z.string().nullable(),
  /** SEF refuses the API key: nothing goes out or comes in before somebody replaces it. */
  isKeyRefused: z.boolean(),
});

/** What all people of the company should see, on whichever page they are. */
export async function getNotices(
  { organizationId, environment }: { organizationId: string; environment: Environment },
  clock: Clock = systemClock,
): Promise<z.infer<typeof noticesSchema>> {
  const row = await withCompany(organizationId, (tx) =>
    tx.organizationIntegration.findUnique({
      where: { organizationId_environment: { organizationId, environment } },
      select: { alarmedForDay: true, credentialsState: true },
    }),
  );
  const day = fromColumnDate(row?.alarmedForDay ?? null);
  // A day that is over needs nobody's help: the sweep has made up for it.
  return {
    notSubscribedFor: day !== null && day >= belgradeDay(clock()) ? day : null,
    isKeyRefused: row?.credentialsState === "refused",
  };
}
