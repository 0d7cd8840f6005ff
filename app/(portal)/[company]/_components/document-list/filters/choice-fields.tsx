"use client";

import { Checkbox } from "#app/_components/checkbox.tsx";

/** Any number of words out of a list; none of them asks nothing. */
export function ChoiceFields<Value extends string>({
  options,
  chosen,
  onChange,
}: {
  options: readonly { value: Value; label: string }[];
  chosen: readonly Value[];
  onChange: (chosen: Value[]) => void;
}) {
  const all = options.map(({ value }) => value);
  return (
    <div className="flex flex-col gap-1.5">
      {options.map(({ value, label }) => (
        <Checkbox
          key={value}
          label={label}
          checked={chosen.includes(value)}
          onChange={({ currentTarget: { checked } }) =>
            onChange(all.filter((each) => (each === value ? checked : chosen.includes(each))))
          }
        />
      ))}
    </div>
  );
}
