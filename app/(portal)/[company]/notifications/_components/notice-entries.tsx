"use client";

import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "#app/_components/icon-button.tsx";
import { NoticeEntry } from "#app/(portal)/[company]/_components/notice-entry.tsx";
import type { useReadNotices } from "#app/(portal)/[company]/_components/use-read-notices.ts";
import type { Outputs } from "#app/(portal)/[company]/_data/outputs.ts";

/** Each piece of news, which its link or its button makes read. */
export function NoticeEntries({
  company,
  notices,
  onRead,
}: {
  company: string;
  notices: Outputs["notifications"]["list"]["items"];
  onRead: ReturnType<typeof useReadNotices>["read"];
}) {
  const t = useTranslations("notifications");
  return (
    <ul className="flex flex-col divide-y divide-line">
      {notices.map((notice) => (
        <NoticeEntry
          key={notice.id}
          company={company}
          notice={notice}
          onOpen={onRead}
          action={
            notice.readAt === null ? (
              <IconButton
                label={t("markRead")}
                icon={<Check />}
                className="relative"
                onClick={() => onRead(notice)}
              />
            ) : null
          }
        />
      ))}
    </ul>
  );
}
