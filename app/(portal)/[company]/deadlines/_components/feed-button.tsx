"use client";

import { CalendarPlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { Suspense, useState } from "react";
import { Button } from "#app/_components/button.tsx";
import { latePart } from "#app/_components/late-part.tsx";

const loadDialog = () => import("./feed-dialog.tsx").then(({ FeedDialog }) => FeedDialog);
const FeedDialog = latePart(loadDialog);

type Company = { slug: string; name: string };

/** The person's own secret address of this company's deadlines, for a calendar program. */
export function FeedButton({ company }: { company: Company }) {
  const t = useTranslations("radar.feed");
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon={<CalendarPlus />} onPointerEnter={() => void loadDialog()} onClick={() => setOpen(true)}>
        {t("action")}
      </Button>
      {open ? (
        <Suspense>
          <FeedDialog company={company} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
