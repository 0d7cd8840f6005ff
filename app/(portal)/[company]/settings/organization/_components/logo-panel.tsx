"use client";

import { Trash2 } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#app/_components/button.tsx";
import { FileDrop } from "#app/_components/file-drop.tsx";
import { Notice } from "#app/_components/notice.tsx";
import { Panel } from "#app/_components/panel.tsx";
import { useErrorText } from "#app/_components/use-error-text.ts";
import { trpc } from "#app/_trpc/client.ts";
import { failureOf } from "#app/_trpc/failure.ts";
import { readAsBase64 } from "#app/(portal)/[company]/sales/_components/file-base64.ts";
import { pictureLimits } from "#server/domain/picture-limits.ts";
import { formatFileSize, formatQuantity } from "#server/messages/format.ts";

/** The picture on the company's PDFs: seen as it will be printed, replaced or removed at once. */
export function LogoPanel({
  company,
  initialSince,
  mayEdit,
}: {
  company: string;
  initialSince: Date | null;
  mayEdit: boolean;
}) {
  const t = useTranslations("logo");
  const locale = useLocale();
  const errorText = useErrorText();
  const utils = trpc.useUtils();
  const { data } = trpc.settings.getLogo.useQuery({ company }, { initialData: { since: initialSince } });
  const set = trpc.settings.setLogo.useMutation();
  const remove = trpc.settings.removeLogo.useMutation();
  const [failure, setFailure] = useState<string | null>(null);
  const busy = set.isPending || remove.isPending;

  async function run(change: () => Promise<unknown>) {
    setFailure(null);
    try {
      await change();
    } catch (error) {
      setFailure(failureOf(error).code);
    }
    await utils.settings.getLogo.invalidate({ company });
  }

  async function choose(file: File | null) {
    if (file === null) return;
    // Told before megabytes travel in vain.
    if (file.size > pictureLimits.bytesMax) return setFailure("LOGO_TOO_LARGE");
    await run(async () => set.mutateAsync({ company, base64: await readAsBase64(file) }));
  }

  return (
    <Panel title={t("title")} lead={t("lead")}>
      {data.since === null ? (
        <p className="text-ink-soft">{t("none")}</p>
      ) : (
        <div className="flex flex-wrap items-center gap-4">
          {/* White paper in both themes. */}
          <svg
            role="img"
            aria-label={t("preview")}
            viewBox="0 0 208 80"
            className="h-20 w-52 rounded border border-line bg-white"
          >
            <image
              href={`/api/companies/${company}/logo?since=${data.since.getTime()}`}
              x="8"
              y="8"
              width="192"
              height="64"
            />
          </svg>
          {mayEdit ? (
            <Button
              icon={<Trash2 />}
              busy={remove.isPending}
              disabled={busy}
              onClick={() => void run(() => remove.mutateAsync({ company }))}
            >
              {t("remove")}
            </Button>
          ) : null}
        </div>
      )}
      {mayEdit ? (
        <>
          <FileDrop
            file={null}
            takesMore
            label={data.since === null ? t("add") : t("replace")}
            accept=".png,.jpg,.jpeg,image/png,image/jpeg"
            disabled={busy}
            onFileChange={(file) => void choose(file)}
          />
          <p className="text-sm text-ink-soft">
            {t("hint", {
              size: formatFileSize(pictureLimits.bytesMax, locale),
              dots: formatQuantity(String(pictureLimits.dotsMax), locale),
            })}
          </p>
        </>
      ) : null}
      {failure === null ? null : (
        <Notice kind="bad" urgent>
          <p>{errorText(failure)}</p>
        </Notice>
      )}
    </Panel>
  );
}
