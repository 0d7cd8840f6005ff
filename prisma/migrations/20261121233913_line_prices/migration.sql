-- AlterTable
ALTER TABLE "invoice_line" ADD COLUMN     "gross_price" DECIMAL(38,18),
ALTER COLUMN "unit_price" DROP NOT NULL;
