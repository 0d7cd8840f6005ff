/** Pages below these that have an address of their own in every company. */
const kinds: readonly string[] = [
  "sales",
  "sales/templates",
  "purchases",
  "deadlines",
  "deadlines/calendar",
  "partners",
  "items",
  "activity",
  "notifications",
  "settings/organization",
  "settings/sef",
  "settings/people",
  "settings/mail",
  "settings/notifications",
  "settings/account",
];

/**
 * Where to go in another company: to the same kind of page, so that whoever looks at deadlines sees deadlines there. A
 * document of one company is none of the other's: its list stands for it. Everything else begins at the beginning.
 */
export function samePage(pathname: string, company: string): string {
  const [, , ...rest] = pathname.split("/");
  const place = rest.join("/");
  const kind = kinds
    .filter((known) => place === known || place.startsWith(`${known}/`))
    .sort((one, other) => other.length - one.length)[0];
  return kind === undefined ? `/${company}` : `/${company}/${kind}`;
}
