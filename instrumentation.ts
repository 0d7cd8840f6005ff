/**
 * Runs once when the web server starts. A wrong environment or a database role that could walk past row-level security
 * stops it with one sentence, before the first request is answered.
 */
export async function register(): Promise<void> {
  // Not a setting: the compiler puts a constant here, and leaves the database out of what it builds for the edge.
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { stopUnlessReady } = await import("#server/auth/stop-unless-ready.ts");
  await stopUnlessReady();
}
