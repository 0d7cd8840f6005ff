import { cache } from "react";
import { orNotFound } from "#app/_trpc/or-not-found.ts";
import { api } from "#app/_trpc/server.tsx";

/** The company of the address and what one may do in it; found once for each request. */
export const currentCompany = cache((slug: string) => orNotFound(api.companies.current({ company: slug })));
