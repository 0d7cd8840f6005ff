import { History } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "#app/_components/badge.tsx";
import { Field } from "#app/_components/field.tsx";
import { TextInput } from "#app/_components/text-input.tsx";
import type { Outputs } from "#app/(portal)/[company]/_data/outputs.ts";

type Buyer = Outputs["deadlines"]["suggestReminder"]["buyers"][number];

/** Where one buyer's reminder goes, and what it is about. A missing e-mail is told beside the buyer's name. */
export function ReminderBuyer({
  buyer,
  address,
  onAddress,
}: {
  buyer: Buyer;
  address: string;
  onAddress: (address: string) => void;
}) {
  const t = useTranslations("reminder");
  return (
    <li className="flex flex-col gap-2">
      <Field label={t("to", { buyer: buyer.name })} error={address === "" ? t("missing") : undefined}>
        <TextInput
          type="email"
          maxLength={254}
          value={address}
          onChange={({ currentTarget }) => onAddress(currentTarget.value)}
        />
      </Field>
      <ul className="flex flex-col gap-1 text-sm text-ink-soft">
        {buyer.documents.map(({ id, line, remindedToday }) => (
          <li key={id} className="flex flex-col items-start gap-1">
            {line}
            {remindedToday ? (
              <Badge tone="grey" icon={<History />}>
                {t("remindedToday")}
              </Badge>
            ) : null}
          </li>
        ))}
      </ul>
    </li>
  );
}
