import type { NextConfig } from "next";
import { PHASE_DEVELOPMENT_SERVER } from "next/constants.js";
import createNextIntlPlugin from "next-intl/plugin";

const withTexts = createNextIntlPlugin("./app/_i18n/request.ts");

/** On every answer; the content policy is made anew for each request in proxy.ts. */
const securityHeaders = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), geolocation=(), microphone=(), payment=(), usb=()" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
];
/** Two years. Browsers heed it over https only; in development it would bind localhost for other projects. */
const strictTransport = { key: "Strict-Transport-Security", value: "max-age=63072000; includeSubDomains" };

export default function config(phase: string): NextConfig {
  const headers =
    phase === PHASE_DEVELOPMENT_SERVER ? securityHeaders : [...securityHeaders, strictTransport];
  return withTexts({
    poweredByHeader: false,
    devIndicators: false,
    // The optimiser decodes pictures in native code, and we have none to optimise.
    images: { unoptimized: true },
    turbopack: {
      resolveAlias: {
        // Texts come to a browser compiled (messages/compile-messages.ts): the parser of ICU syntax stays here.
        "use-intl/format-message": {
          browser: "use-intl/format-message/format-only",
          default: "./server/messages/format-message.ts",
        },
      },
    },
    // `npm test` runs the compiler itself.
    typescript: { ignoreBuildErrors: true },
    serverExternalPackages: [
      "pg",
      "graphile-worker",
      "@prisma/client",
      "@prisma/adapter-pg",
      "@node-rs/argon2",
      "pino",
      "pdfkit",
      "exceljs",
    ],
    // Read as a file, so the tracing of imports does not see it.
    outputFileTracingIncludes: {
      "/api/**": ["./node_modules/dejavu-fonts-ttf/ttf/DejaVuSansCondensed*.ttf"],
    },
    headers: async () => [{ source: "/:path*", headers }],
  });
}
