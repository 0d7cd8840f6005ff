import { toNestErrors } from "@hookform/resolvers";
import type { FieldValues, Resolver } from "react-hook-form";
import type { z } from "zod";

/**
 * Checks a form by a schema that is fetched when somebody begins to fill it in: schemas weigh as much as the page, and
 * most who open a page with a form only read it. Put `preload` on the form's `onFocus`, so that submitting never waits.
 */
export function lateResolver<Values extends FieldValues, Data>(load: () => Promise<z.ZodType<Data, Values>>) {
  const fetchSchema = () => Promise.all([import("@hookform/resolvers/zod"), load()]);
  const resolver: Resolver<Values, unknown, Data> = async (values, context, options) => {
    const fetched = await fetchSchema().catch(() => null);
    if (fetched === null) {
      // No connection: told beside the first field, as nothing can be stored without one either.
      const [first = "root"] = options.names ?? [];
      return { values: {}, errors: toNestErrors({ [first]: { type: "load", message: "NETWORK" } }, options) };
    }
    const [{ zodResolver }, schema] = fetched;
    return zodResolver(schema)(values, context, options);
  };
  return { resolver, preload: () => void fetchSchema().catch(() => undefined) };
}
