import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";

/**
 * SQL that leads from one Prisma schema to another, by the WebAssembly build of Prisma's schema engine.
 *
 * `prisma migrate` wants a native engine that it downloads, and fails silently without one; this works anywhere.
 */

type SchemaEngine = { diff(parameters: unknown): Promise<{ stdout: string | null }> };
type EngineModule = {
  __wbg_set_wasm(exports: unknown): void;
  SchemaEngine: { new: (options: unknown, log: () => void, adapter: unknown) => Promise<SchemaEngine> };
};

let loading: Promise<EngineModule> | undefined;

/** The generated glue keeps its memory in module state: one instance per process. */
async function loadEngine(): Promise<EngineModule> {
  const registry = {
    message: "",
    set_message(message: string) {
      this.message = message;
    },
  };
  // Without this global a panic of the engine shows as an unrelated TypeError.
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: registry });
  const folder = path.dirname(createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm"));
  const glue = await import(pathToFileURL(path.join(folder, "schema_engine_bg.js")).href);
  const bytes = readFileSync(path.join(folder, "schema_engine_bg.wasm"));
  const instance = new WebAssembly.Instance(new WebAssembly.Module(bytes), { "./schema_engine_bg.js": glue });
  glue.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start === "function") start();
  return glue;
}

/**
 * @param databaseUrl any reachable database; nothing is read from it, the engine only insists on an adapter.
 * @param from Prisma schema text, or null for an empty database.
 */
export async function schemaSql(databaseUrl: string, from: string | null, to: string): Promise<string> {
  loading ??= loadEngine();
  const { SchemaEngine } = await loading;
  const engine = await SchemaEngine.new(
    { datamodels: [["schema.prisma", to]] },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(new PrismaPg({ connectionString: databaseUrl })),
  );
  const datamodel = (content: string) => ({
    tag: "schemaDatamodel",
    files: [{ path: "schema.prisma", content }],
  });
  const answer = await engine.diff({
    from: from === null ? { tag: "empty" } : datamodel(from),
    to: datamodel(to),
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  return answer.stdout ?? "";
}
