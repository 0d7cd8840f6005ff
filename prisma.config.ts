import { defineConfig } from "prisma/config";

// `prisma generate | validate | format` never run the native schema engine, yet the command line insists on having
// one and would download it. Any existing file satisfies that check; migrations are applied by server/db/migrate.ts.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
});
