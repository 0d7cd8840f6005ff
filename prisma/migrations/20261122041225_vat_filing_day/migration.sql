-- AlterTable
ALTER TABLE "organization" ADD COLUMN "vat_filing_day" SMALLINT;

-- The return is due on the 15th: nobody plans to be later.
ALTER TABLE "organization" ADD CONSTRAINT "organization_vat_filing_day_check"
  CHECK ("vat_filing_day" BETWEEN 1 AND 15);
