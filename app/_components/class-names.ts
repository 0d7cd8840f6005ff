import { type ClassValue, clsx } from "clsx";

/**
 * Joins class names. Of two that set the same thing the style sheet decides, not their order: nobody may pass one that
 * contradicts a component's own (class-names.test.ts).
 */
export function classNames(...values: ClassValue[]): string {
  return clsx(values);
}
