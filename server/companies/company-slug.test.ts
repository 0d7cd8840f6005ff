import { expect, test } from "vitest";
import { companySlug } from "./company-slug.ts";

test.each([
  ["Ćuprija Gradnja d.o.o.", "cuprija-gradnja"],
  ["Ћуприја Градња д.о.о.", "cuprija-gradnja"],
  ["Đorđević & sinovi DOO", "djordjevic-sinovi"],
  ["Љубичаста Џунгла", "ljubicasta-dzungla"],
  ["„Žito“ A.D. Beograd", "zito-a-d-beograd"],
  ["Ana Petrović PR", "ana-petrovic"],
  ["Companies", "firma-companies"],
  ["  ???  ", "firma"],
  ["株式会社", "firma"],
  ["Café Šumadija", "cafe-sumadija"],
])("the address of %s is %s", (name, slug) => {
  expect(companySlug(name)).toBe(slug);
  expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
});

test("a long name is cut without a dash at the end", () => {
  expect(companySlug("Preduzeće ".repeat(20))).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
});
