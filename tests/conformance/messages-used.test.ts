import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { messagesFor } from '@/lib/platform/messages';

const root = process.cwd();
const sources = ['app', 'components', 'lib'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.'))
    .map((name) => join(folder, name)),
);

const bound =
  /const (\w+) = (?:await getTranslations|translator)\((?:[\w.]+, )?(?:'([\w.-]*)')?\)/g;

/** Every sentence a source asks for by a literal key, with the namespaces its variable may mean. */
function asked(source: string) {
  const namespaces = new Map<string, string[]>();
  for (const [, name = '', namespace = ''] of source.matchAll(bound)) {
    namespaces.set(name, [...(namespaces.get(name) ?? []), namespace]);
  }
  return [...namespaces].flatMap(([name, where]) => {
    const calls = new RegExp(`\\b${name}(?:\\.rich|\\.raw|\\.markup)?\\(\\s*'([\\w.-]+)'`, 'g');
    return [...source.matchAll(calls)].map(([, key = '']) => ({ key, where }));
  });
}

function says(path: string): boolean {
  let here: unknown = messagesFor('en');
  for (const step of path.split('.')) here = (here as Record<string, unknown> | undefined)?.[step];
  return typeof here === 'string';
}

it('finds in the catalogues every sentence that a page asks for', () => {
  const missing = sources.flatMap((file) =>
    asked(readFileSync(join(root, file), 'utf8'))
      .filter(({ key, where }) => !where.some((ns) => says(ns === '' ? key : `${ns}.${key}`)))
      .map(({ key, where }) => `${file}: ${where.join(' or ')} ${key}`),
  );
  expect(missing).toEqual([]);
});

it('would notice a sentence that is not there', () => {
  const [found] = asked("const t = await getTranslations('ui.nav');\nt('noSuchSentence')");
  expect(found).toEqual({ key: 'noSuchSentence', where: ['ui.nav'] });
  expect(says('ui.nav.noSuchSentence')).toBe(false);
  expect(says('ui.nav.skip')).toBe(true);
});
