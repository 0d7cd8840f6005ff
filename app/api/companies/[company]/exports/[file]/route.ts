import { currentLocale } from "#app/_i18n/current-locale.ts";
import { answerFile } from "#app/api/_http/answer-file.ts";
import { withCompanyClock } from "#server/db/company-clock.ts";
import { readPurchaseView, readSalesView } from "#server/domain/listing/read-list-view.ts";
import { exportFormats } from "#server/exports/export-file.ts";
import { exportPurchases } from "#server/purchases/export-purchases.ts";
import { exportSales } from "#server/sales/export-sales.ts";

/** `sales.csv`, `sales.xlsx`, `purchases.csv`, `purchases.xlsx`, with the query of the list that is to be taken along. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ company: string; file: string }> },
): Promise<Response> {
  const { company: slug, file } = await params;
  const [list, ending, ...rest] = file.split(".");
  const format = exportFormats.find((known) => known === ending);
  if (format === undefined || rest.length > 0) return new Response(null, { status: 404 });
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const locale = await currentLocale();
  switch (list) {
    case "sales":
      return answerFile(slug, "invoice.read", (company) =>
        withCompanyClock(company, () => exportSales(company, { view: readSalesView(query), format, locale })),
      );
    case "purchases":
      return answerFile(slug, "purchase.read", (company) =>
        withCompanyClock(company, () =>
          exportPurchases(company, { view: readPurchaseView(query), format, locale }),
        ),
      );
    default:
      return new Response(null, { status: 404 });
  }
}
