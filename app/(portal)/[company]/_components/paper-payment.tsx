"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { CopyButton } from "#app/_components/copy-button.tsx";
import { trpc } from "#app/_trpc/client.ts";
import type { Outputs } from "#app/(portal)/[company]/_data/outputs.ts";
import { formatMoneyWithCurrency } from "#server/messages/format.ts";
import { readableAccount } from "./readable-account.ts";

type PaymentCode = Outputs["purchases"]["paymentCode"];
type Slip = Extract<PaymentCode, { kind: "slip" }>;

type Props<Initial> = {
  company: string;
  invoiceId: string;
  /** SEF's status as the page shows it now: what is taken back is not to be paid. */
  status: string | null;
  initial: Initial;
};

/** How the buyer pays what we sold; nothing while it is being written. */
export function SalesPayment({ company, invoiceId, status, initial }: Props<PaymentCode | null>) {
  const { data, refetch } = trpc.invoices.paymentCode.useQuery(
    { company, invoiceId },
    { initialData: initial, staleTime: Number.POSITIVE_INFINITY },
  );
  useAgainWhen(status, refetch);
  return data === null ? null : <PaymentDetails code={data} />;
}

/** How we pay what we bought. */
export function PurchasePayment({ company, invoiceId, status, initial }: Props<PaymentCode>) {
  const { data, refetch } = trpc.purchases.paymentCode.useQuery(
    { company, purchaseId: invoiceId },
    { initialData: initial, staleTime: Number.POSITIVE_INFINITY },
  );
  useAgainWhen(status, refetch);
  return <PaymentDetails code={data} />;
}

function useAgainWhen(status: string | null, refetch: () => Promise<unknown>): void {
  const shown = useRef(status);
  useEffect(() => {
    if (shown.current === status) return;
    shown.current = status;
    void refetch();
  }, [status, refetch]);
}

function PaymentDetails({ code }: { code: PaymentCode }) {
  const t = useTranslations("paymentSlip");
  return (
    <section className="flex flex-col gap-3 border-t border-line pt-4">
      <h3 className="text-sm font-semibold">{t("title")}</h3>
      {code.kind === "none" ? (
        <p className="text-sm text-ink-soft">
          {t("none.title")}. {t(`none.${code.because}`)}
        </p>
      ) : (
        <SlipWithCode code={code} />
      )}
    </section>
  );
}

function SlipWithCode({ code: { slip, qr, isTrial } }: { code: Slip }) {
  const t = useTranslations("paymentSlip");
  const fields = useTranslations("fields");
  const locale = useLocale();
  const account = readableAccount(slip.account);
  const amount = formatMoneyWithCurrency(slip.amount, "RSD", locale);
  const reference = slip.reference && `${slip.reference.model} ${slip.reference.number}`;
  const facts = [
    { label: t("payee"), value: slip.payee.join(", "), copy: false },
    { label: fields("paymentAccount"), value: account, copy: true },
    { label: t("amount"), value: amount, copy: false },
    { label: fields("modelAndReference"), value: reference, copy: true },
    { label: fields("paymentPurpose"), value: slip.purpose, copy: false },
    { label: fields("paymentCode"), value: slip.code, copy: false },
  ];
  return (
    <div className="flex flex-wrap items-start gap-x-6 gap-y-4">
      {/* Dark on light in both themes, with four modules of quiet around: else cameras do not find it. */}
      <svg
        role="img"
        aria-label={t("qr", { amount, account })}
        viewBox={`-4 -4 ${qr.size + 8} ${qr.size + 8}`}
        shapeRendering="crispEdges"
        className="size-44 shrink-0 rounded-sm bg-white"
      >
        <path d={qr.path} fill="#000" />
      </svg>
      <div className="flex min-w-0 grow basis-72 flex-col gap-3">
        {isTrial ? <p className="text-sm font-medium text-amber-ink">{t("trial")}</p> : null}
        <dl className="grid grid-cols-1 gap-x-4 gap-y-1 text-sm sm:grid-cols-[auto_1fr]">
          {facts.map(({ label, value, copy }) =>
            value === null ? null : (
              <div key={label} className="contents">
                <dt className="text-ink-soft max-sm:-mb-1">{label}</dt>
                <dd className="flex min-w-0 items-center gap-1 break-words">
                  <span className="min-w-0">{value}</span>
                  {copy ? <CopyButton value={value} label={label} /> : null}
                </dd>
              </div>
            ),
          )}
        </dl>
        <p className="max-w-prose text-xs text-ink-soft">{t("scan")}</p>
        {slip.isAboveInstantLimit ? (
          <p className="max-w-prose text-xs text-ink-soft">{t("aboveLimit")}</p>
        ) : null}
      </div>
    </div>
  );
}
