"use client";

import Link from "next/link";
import { useLocale, useMessages, useTranslations } from "next-intl";
import { Button } from "#app/_components/button.tsx";
import { Dialog } from "#app/_components/dialog.tsx";
import { Notice } from "#app/_components/notice.tsx";
import { showToast } from "#app/_components/toast-store.ts";
import { useErrorText } from "#app/_components/use-error-text.ts";
import { trpc } from "#app/_trpc/client.ts";
import { failureOf } from "#app/_trpc/failure.ts";
import type { Outputs } from "#app/(portal)/[company]/_data/outputs.ts";
import type { SalesFilter } from "#server/domain/listing/sales-query.ts";
import { describeBulkCode } from "#server/messages/bulk-text.ts";
import { formatMoneyWithCurrency } from "#server/messages/format.ts";

export type BulkSendScope = { invoiceIds: string[] } | { filter: SalesFilter };

/** Says before the start what will be sent, what will not and why. */
export function BulkSendDialog({
  company,
  scope,
  onClose,
  onStarted,
}: {
  company: { slug: string; name: string };
  /** Null while nobody asks. */
  scope: BulkSendScope | null;
  onClose: () => void;
  onStarted: () => void;
}) {
  const t = useTranslations("bulk.send");
  const stepBack = useTranslations("common")("stepBack");
  const errorText = useErrorText();
  const utils = trpc.useUtils();
  const plan = trpc.bulk.planSend.useQuery(
    { company: company.slug, scope: scope ?? { invoiceIds: [] } },
    { enabled: scope !== null, staleTime: 0, gcTime: 0, retry: false },
  );
  const start = trpc.bulk.startSend.useMutation();
  const sendable = plan.data?.sendable ?? [];

  async function begin() {
    try {
      await start.mutateAsync({ company: company.slug, invoiceIds: sendable });
      onStarted();
      onClose();
    } catch (error) {
      showToast(errorText(failureOf(error).code), "failed");
    } finally {
      void utils.bulk.latestSend.invalidate({ company: company.slug });
      void utils.invoices.list.invalidate({ company: company.slug });
      void utils.invoices.counts.invalidate({ company: company.slug });
    }
  }

  return (
    <Dialog
      open={scope !== null}
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={t("title")}
      footer={
        <>
          <Button onClick={onClose}>{stepBack}</Button>
          {sendable.length === 0 ? null : (
            <Button variant="primary" busy={start.isPending} onClick={() => void begin()}>
              {t("confirm", { count: sendable.length })}
            </Button>
          )}
        </>
      }
    >
      {plan.error === null ? null : (
        <Notice kind="bad" urgent>
          <p>{errorText(failureOf(plan.error).code)}</p>
        </Notice>
      )}
      {plan.data === undefined ? (
        plan.error === null ? (
          <p role="status">{t("checking")}</p>
        ) : null
      ) : (
        <Plan plan={plan.data} company={company} />
      )}
    </Dialog>
  );
}

function Plan({
  plan: { sendable, sums, blocked, passedOver, beyond },
  company,
}: {
  plan: Outputs["bulk"]["planSend"];
  company: { slug: string; name: string };
}) {
  const t = useTranslations("bulk.send");
  const locale = useLocale();
  const amounts = sums
    .map(({ payable, currency }) => formatMoneyWithCurrency(payable, currency, locale))
    .join(", ");
  return (
    <>
      {sendable.length === 0 ? (
        <p>{t("noneReady")}</p>
      ) : (
        <>
          <p>{t("ready", { count: sendable.length, company: company.name })}</p>
          <p className="font-medium tabular-nums">{t("sum", { amounts })}</p>
        </>
      )}
      {passedOver === 0 ? null : <p className="text-sm">{t("passedOver", { count: passedOver })}</p>}
      {beyond === 0 ? null : <p className="text-sm">{t("beyond", { count: beyond })}</p>}
      {blocked.length === 0 ? null : <Blocked blocked={blocked} company={company.slug} />}
    </>
  );
}

function Blocked({ blocked, company }: { blocked: Outputs["bulk"]["planSend"]["blocked"]; company: string }) {
  const t = useTranslations("bulk.send");
  const withoutNumber = useTranslations("sales")("withoutNumber");
  const messages = useMessages();
  return (
    <div className="flex flex-col gap-1">
      <p className="text-sm font-medium">{t("blocked", { count: blocked.length })}</p>
      <ul className="flex max-h-56 flex-col divide-y divide-line overflow-y-auto rounded-md border border-line text-sm">
        {blocked.map(({ id, number, buyer, codes }) => (
          <li key={id} className="px-3 py-2">
            <Link href={`/${company}/sales/${id}`} className="font-medium underline underline-offset-2">
              {number ?? withoutNumber}
            </Link>{" "}
            <span className="text-ink-soft">{buyer}</span>
            <ul className="text-danger-text">
              {codes.map((code) => (
                <li key={code}>{describeBulkCode(code, messages)}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </div>
  );
}
