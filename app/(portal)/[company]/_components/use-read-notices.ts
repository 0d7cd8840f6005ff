"use client";

import { showToast } from "#app/_components/toast-store.ts";
import { useErrorText } from "#app/_components/use-error-text.ts";
import { trpc } from "#app/_trpc/client.ts";
import { failureOf } from "#app/_trpc/failure.ts";
import type { Notice } from "./notice-entry.tsx";

/** Marks news as read, one or all, and lets bell and list look again. */
export function useReadNotices(company: string) {
  const errorText = useErrorText();
  const utils = trpc.useUtils();
  const handlers = {
    onError: (error: unknown) => showToast(errorText(failureOf(error).code), "failed"),
    onSettled: () => utils.notifications.invalidate(),
  };
  const one = trpc.notifications.markRead.useMutation(handlers);
  const all = trpc.notifications.markAllRead.useMutation(handlers);
  return {
    read: ({ id, readAt }: Notice) => {
      if (readAt === null) one.mutate({ company, noticeId: id });
    },
    readAll: () => all.mutate({ company }),
    isReadingAll: all.isPending,
  };
}
