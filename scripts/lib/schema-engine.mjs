import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

let loaded;

// The package expects a bundler to load its WebAssembly; here that is done by hand.
async function load() {
  const require = createRequire(import.meta.url);
  const glue = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const file = require
    .resolve('@prisma/schema-engine-wasm/schema_engine_bg')
    .replace(/\.js$/, '.wasm');
  const { instance } = await WebAssembly.instantiate(readFileSync(file), {
    './schema_engine_bg.js': glue,
  });
  glue.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return glue;
}

// The adapter cuts a script at every semicolon, which breaks function bodies. The server itself
// takes the whole script, and applies all of it or nothing.
async function adapterFor(url, opened) {
  const { PrismaPg } = await import('@prisma/adapter-pg');
  const adapter = new PrismaPg({ connectionString: url, max: 1 });
  const connect = adapter.connect.bind(adapter);
  adapter.connect = async () => {
    const connection = await connect();
    opened.push(connection);
    connection.executeScript = async (script) => {
      await connection.underlyingDriver().query(script);
    };
    return connection;
  };
  return adapter;
}

async function engineFor(url, datamodels, opened) {
  loaded ??= load();
  const { SchemaEngine } = await loaded;
  const { bindMigrationAwareSqlAdapterFactory } = await import('@prisma/driver-adapter-utils');
  const factory = bindMigrationAwareSqlAdapterFactory(await adapterFor(url, opened));
  const engine = await SchemaEngine.new({ datamodels }, () => {}, factory);
  return { engine, factory };
}

function explained(error, factory) {
  const captured = factory.errorRegistry?.consumeError?.(0)?.error;
  const text = captured?.message ?? error?.message ?? String(error);
  return new Error(text, { cause: error });
}

const noFilters = { externalTables: [], externalEnums: [] };

async function run(url, datamodels, work) {
  const opened = [];
  const { engine, factory } = await engineFor(url, datamodels, opened);
  try {
    return await work(engine);
  } catch (error) {
    throw explained(error, factory);
  } finally {
    engine.free();
    // The engine leaves its connection open, and a database in use can be neither renamed nor copied.
    await Promise.all(opened.map((connection) => connection.dispose().catch(() => {})));
  }
}

/** Applies a folder of migrations and writes `_prisma_migrations`, as `prisma migrate deploy` does. */
export async function applyMigrations(url, datamodels, migrationsList) {
  const { appliedMigrationNames } = await run(url, datamodels, (engine) =>
    engine.applyMigrations({ migrationsList, filters: noFilters }),
  );
  return appliedMigrationNames;
}

/** Records that a failed migration left nothing behind, so that the next start tries it again. */
export async function markRolledBack(url, datamodels, migrationName) {
  await run(url, datamodels, (engine) => engine.markMigrationRolledBack({ migrationName }));
}

function target(datamodels) {
  if (!datamodels.length) return { tag: 'empty' };
  const files = datamodels.map(([path, content]) => ({ path, content }));
  return { tag: 'schemaDatamodel', files };
}

/** The SQL that leads from one datamodel to another; an empty string when nothing changed. */
export async function diffDatamodels(url, from, to) {
  const { stdout } = await run(url, to, (engine) =>
    engine.diff({
      from: target(from),
      to: target(to),
      script: true,
      exitCode: null,
      filters: noFilters,
    }),
  );
  const sql = stdout ?? '';
  return /^\s*-- This is an empty migration\.\s*$/.test(sql) ? '' : sql.trimStart();
}
