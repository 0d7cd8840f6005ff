/**
 * Rows of a table as spreadsheets give them away: parted by tabs when copied, by semicolons or commas in a CSV file, with
 * quotes around cells that hold the sign itself, a quote or the end of a line (RFC 4180). Empty rows are left out; each
 * row says where it stood, counted from one.
 */
export function readTable(text: string): { row: number; cells: string[] }[] {
  const separator = separatorOf(text);
  const rows: { row: number; cells: string[] }[] = [];
  let cells: string[] = [];
  let row = 1;
  const cell = new RegExp(
    `(?:"((?:[^"]|"")*)"|([^${separator}\\r\\n]*))(${separator}|\\r\\n|\\n|\\r|$)`,
    "y",
  );
  while (cell.lastIndex <= text.length) {
    const found = cell.exec(text);
    if (found === null) break;
    const [all, quoted, plain = "", end] = found;
    cells.push((quoted?.replaceAll('""', '"') ?? plain).trim());
    if (end === separator) continue;
    if (cells.some((content) => content !== "")) rows.push({ row, cells });
    cells = [];
    row += 1;
    if (all === "" || end === "") break;
  }
  return rows;
}

/** A cell in quotes, with what stands before it. */
const quoted = /(^|[\t;,\r\n])"(?:[^"]|"")*"(?=[\t;,\r\n]|$)/g;

/** Semicolons where a comma is the decimal sign; a first row with neither has one column. */
function separatorOf(text: string): "\t" | ";" | "," {
  const [first = ""] = text.replace(quoted, "$1").split(/\r?\n/);
  if (first.includes("\t")) return "\t";
  return first.split(";").length >= first.split(",").length ? ";" : ",";
}
