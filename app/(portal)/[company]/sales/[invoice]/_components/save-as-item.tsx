"use client";

import { PackagePlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "#app/_components/button.tsx";
import { showToast } from "#app/_components/toast-store.ts";
import { useErrorText } from "#app/_components/use-error-text.ts";
import { trpc } from "#app/_trpc/client.ts";
import { failureOf } from "#app/_trpc/failure.ts";
import { parseDecimal } from "#server/domain/money.ts";
import type { LineValues } from "./line-values.ts";

/** Keeps a line for later documents. */
export function SaveAsItem({
  company,
  line,
  pricesIncludeTax,
}: {
  company: string;
  line: LineValues;
  pricesIncludeTax: boolean;
}) {
  const t = useTranslations("items");
  const errorText = useErrorText();
  const utils = trpc.useUtils();
  const create = trpc.items.create.useMutation({
    onSuccess: () => {
      showToast(t("form.saved", { name: line.name.trim() }));
      return utils.items.list.invalidate({ company });
    },
    onError: (error) => {
      const { code, faults } = failureOf(error);
      showToast(errorText(faults[0]?.code ?? code), "failed");
    },
  });

  function save() {
    if (line.name.trim() === "") return showToast(t("inLine.needsName"), "failed");
    const { name, description, unitCode, taxCategory, taxPercent } = line;
    const price = parseDecimal(line.price) === null ? null : line.price;
    const item = { name, description, unitCode, taxCategory, taxPercent, price };
    create.mutate({
      company,
      item: { ...item, code: line.sellersItemId, priceIncludesTax: pricesIncludeTax, exemptionReason: null },
    });
  }

  return (
    <Button size="small" className="self-start" icon={<PackagePlus />} busy={create.isPending} onClick={save}>
      {t("inLine.save")}
    </Button>
  );
}
