import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { instrument, type Mutant } from './mutants.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const sourcesIn = (path: string): readonly string[] =>
  path.endsWith('.ts')
    ? [path]
    : readdirSync(path, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts') && !name.includes('.test.'))
        .sort()
        .map((name) => join(path, name));

const sources = (process.env.MUTATE_PATHS ?? 'lib/standards/evaluate')
  .split(',')
  .flatMap((path) => sourcesIn(resolve(root, path)));

const mutants: (Mutant & { readonly file: string })[] = [];
const instrumented = new Map(
  sources.map((file) => {
    const made = instrument(readFileSync(file, 'utf8'), file, mutants.length);
    for (const mutant of made.mutants)
      mutants.push({ ...mutant, file: file.slice(root.length + 1) });
    return [file, made.code];
  }),
);

export default defineConfig({
  root,
  resolve: { alias: { '@': root } },
  plugins: [
    {
      name: 'mutants',
      enforce: 'pre',
      transform(code, id) {
        const file = id.split('?')[0] as string;
        if (instrumented.has(file)) return { code: instrumented.get(file) as string, map: null };
        if (file.includes('/lib/') && file.endsWith('.test.ts'))
          return {
            code: code.replace("from 'vitest'", "from '@/scripts/mutation/collect'"),
            map: null,
          };
        if (file.endsWith('/driver.ts'))
          return { code: `globalThis.mutants = ${JSON.stringify(mutants)};\n${code}`, map: null };
        return null;
      },
    },
  ],
  test: {
    include: ['scripts/mutation/driver.ts'],
    env: { TZ: 'Asia/Kathmandu' },
    maxWorkers: 1,
    // What is cached by a file's content would be the file without its mutants.
    fsModuleCache: false,
    disableConsoleIntercept: true,
  },
});
