import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const configuration = [
  'package.json',
  'tsconfig.json',
  'biome.json',
  'knip.json',
  '.dependency-cruiser.cjs',
  'scripts/gates',
];

/** The smallest house in order, with the real configuration of the gates. */
const sound: Readonly<Record<string, string>> = {
  'lib/core/result.ts': 'export const ok = (value: number): number => value;\n',
  'lib/supervision/model.ts': 'export type Hours = { readonly minutes: number };\n',
  'lib/supervision/store.ts':
    "import type { Hours } from './model';\n\nexport const load = (): Hours => ({ minutes: 1 });\n",
  'lib/supervision/commands.ts':
    "import { ok } from '@/lib/core/result';\nimport { load } from './store';\n\nexport const log = (): number => ok(load().minutes);\n",
  'app/ledger/page.tsx':
    "import { logAction } from './actions';\n\nexport default function Page(): number {\n  return logAction.length;\n}\n",
  'app/ledger/actions.ts':
    "'use server';\nimport { log } from '@/lib/supervision/commands';\n\nexport async function logAction(): Promise<number> {\n  return log();\n}\n",
  'app/api/hours/route.ts': "export const GET = (): Response => new Response('1');\n",
  'lib/web/doors.ts':
    "export const doors = {\n  'app/ledger/page.tsx': 'person',\n  'app/ledger/actions.ts#logAction': 'person',\n  'app/api/hours/route.ts#GET': 'person',\n} as const;\n",
};

export type House = { readonly path: string; readonly remove: () => void };

/** A copy of that house in a temporary folder, with files planted in it (null takes one away). */
export function house(planted: Readonly<Record<string, string | null>> = {}): House {
  const path = mkdtempSync(join(tmpdir(), 'attune-house-'));
  for (const name of configuration)
    cpSync(join(root, name), join(path, name), {
      recursive: true,
      filter: (from) => !/(\.test|planted)\.ts$/.test(from),
    });
  symlinkSync(join(root, 'node_modules'), join(path, 'node_modules'));
  for (const [name, text] of Object.entries({ ...sound, ...planted })) {
    if (text === null) continue;
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), text);
  }
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
