import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

/** Quiet starts, also as root and in containers with little shared memory. */
const flags = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
];

const systemBrowsers = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/**
 * The browser of the tests: CHROMIUM_PATH, the system's, Playwright's own download, or the one that comes as an npm
 * package (Linux x64). `CHROMIUM_PATH=npm` asks for the last one.
 */
export async function resolveChromium(): Promise<{ executablePath?: string; args: string[] }> {
  const wanted = process.env.CHROMIUM_PATH;
  if (wanted !== "npm") {
    const found = [wanted, ...systemBrowsers].find((path) => path && existsSync(path));
    if (found) return { executablePath: found, args: flags };
    if (existsSync(chromium.executablePath())) return { args: flags };
  }
  if (process.platform !== "linux" || process.arch !== "x64") return { args: flags };
  // Makes the package unpack the system libraries and fonts that a bare machine lacks.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= "nodejs20.x";
  const { default: packaged } = await import("@sparticuz/chromium");
  // The package switches the web's safety off for scraping; the content policy is what we want to see at work.
  const args = packaged.args.filter(
    (flag) => !/web-security|single-process|no-zygote|site-isolation|IsolateOrigins/i.test(flag),
  );
  return { executablePath: await packaged.executablePath(), args: [...args, ...flags] };
}
