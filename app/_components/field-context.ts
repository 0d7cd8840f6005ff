import { createContext, useContext } from "react";

/** What a field tells the control inside it. */
export type FieldParts = {
  controlId: string;
  labelId: string;
  describedBy: string | undefined;
  invalid: boolean;
  required: boolean;
};

export const FieldContext = createContext<FieldParts | null>(null);

/** Attributes that tie a control to the label, hint and error of the field around it. */
export function useFieldAttributes() {
  const field = useContext(FieldContext);
  if (field === null) return {};
  return {
    id: field.controlId,
    "aria-describedby": field.describedBy,
    "aria-invalid": field.invalid || undefined,
    "aria-required": field.required || undefined,
  };
}
