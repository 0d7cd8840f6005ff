import { disconnect, prisma } from "#server/db/client.ts";
import { parseCivilDate } from "#server/domain/civil-date.ts";
import { toColumnDate } from "#server/exchange/document-rows.ts";

/**
 * `npm run holiday`: the days off that the law, or the government, named after this program was written. Deadlines
 * follow with the next hourly sweep, and people who were told of another day read why.
 *
 *   npm run holiday -- list
 *   npm run holiday -- add 2026-12-31 "Neradan dan po odluci Vlade"
 *   npm run holiday -- remove 2026-12-31
 */
const usage = "Use: list | add YYYY-MM-DD NAME | remove YYYY-MM-DD";

async function main([command, text = "", ...words]: readonly string[]): Promise<string> {
  const day = toColumnDate(parseCivilDate(text));
  const name = words.join(" ").trim();
  switch (command) {
    case "list": {
      const rows = await prisma().extraHoliday.findMany({ orderBy: { day: "asc" } });
      return rows.map((row) => `${row.day.toISOString().slice(0, 10)} ${row.name}`).join("\n") || "None.";
    }
    case "add": {
      if (day === null || name === "") throw new Error(usage);
      const { count } = await prisma().extraHoliday.createMany({ data: { day, name }, skipDuplicates: true });
      return count === 1 ? `${text} is a day off.` : `${text} was a day off already.`;
    }
    case "remove": {
      if (day === null) throw new Error(usage);
      const { count } = await prisma().extraHoliday.deleteMany({ where: { day } });
      return count === 1 ? `${text} is no day off any more.` : `${text} was not in the list.`;
    }
    default:
      throw new Error(usage);
  }
}

try {
  console.log(await main(process.argv.slice(2)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await disconnect();
}
