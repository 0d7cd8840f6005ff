import { notFound } from "next/navigation";
import { answerOf } from "#server/trpc/error-answer.ts";

/** For server components: what does not exist for this person shows the page that says so. */
export async function orNotFound<T>(result: Promise<T>): Promise<T> {
  try {
    return await result;
  } catch (error) {
    if (answerOf(error).code === "NOT_FOUND") notFound();
    throw error;
  }
}
