import { describe, expect, it } from 'vitest';
import { verdict } from '../lib/gates.mjs';
import { checkBuiltDoors } from './built-doors.mjs';
import { checkDoors } from './doors.mjs';
import { checkFileSize } from './file-size.mjs';
import { checkForbidden } from './forbidden.mjs';
import { checkLockfile } from './lockfile.mjs';
import { house } from './planted';
import { checkVocabulary } from './vocabulary.mjs';

type Check = (base: string) => { readonly checked: number; readonly problems: readonly string[] };
type Planted = Readonly<Record<string, string | null>>;

function problemsOf(check: Check, planted: Planted = {}): readonly string[] {
  const copy = house(planted);
  try {
    const { checked, problems } = check(copy.path);
    expect(checked).toBeGreaterThan(0);
    return problems;
  } finally {
    copy.remove();
  }
}

const lines = (count: number) => 'export const a = 1;\n'.repeat(count);

describe('a sound house', () => {
  it.each([
    ['vocabulary', checkVocabulary],
    ['file size', (base: string) => checkFileSize(base, {})],
    ['forbidden words', checkForbidden],
    ['doors', checkDoors],
  ] as const)('passes the gate of %s', (_, check) => {
    expect(problemsOf(check)).toEqual([]);
  });

  it('fails a gate that looked at nothing', () => {
    expect(verdict({ name: 'x', checked: 0, problems: [] }).problems).toEqual([
      'looked at nothing',
    ]);
  });
});

describe('vocabulary', () => {
  it.each([
    ['lib/supervision/service.ts', '"service" is not in the vocabulary'],
    ['lib/wellness/model.ts', '"wellness" is not in the list of domains'],
    ['lib/supervision/rules/utils.ts', 'not "util'],
    ['lib/supervision/rules/index.ts', 'not "index"'],
    ['lib/supervision/commands/logSession.ts', 'kebab-case'],
    ['lib/supervision/store.test.ts', 'belongs in tests/integration/supervision/'],
    ['lib/stray.ts', 'lib/ holds folders only'],
  ])('refuses %s', (path, words) => {
    expect(problemsOf(checkVocabulary, { [path]: lines(1) }).join()).toContain(words);
  });
});

describe('file size', () => {
  it('refuses a file over the hard limit', () => {
    expect(
      problemsOf((base) => checkFileSize(base, {}), { 'lib/core/long.ts': lines(301) }),
    ).toEqual(['lib/core/long.ts: 301 lines (at most 300)']);
  });

  it('allows a listed file with a reason, and tells when it needs none any more', () => {
    const allow = { 'lib/core/long.ts': 'It is one table that reads best in one piece.' };
    const check: Check = (base) => checkFileSize(base, allow);
    expect(problemsOf(check, { 'lib/core/long.ts': lines(301) })).toEqual([]);
    expect(problemsOf(check, { 'lib/core/long.ts': lines(3) }).join()).toContain('short again');
    const silent: Check = (base) => checkFileSize(base, { 'lib/core/long.ts': '' });
    expect(problemsOf(silent, { 'lib/core/long.ts': lines(301) }).join()).toContain('its reason');
  });

  it('refuses a house where long files are the rule', () => {
    const many = Object.fromEntries(
      Array.from({ length: 60 }, (_, n) => [`lib/core/part-${n}.ts`, lines(210)]),
    );
    const words = problemsOf((base) => checkFileSize(base, {}), many).join();
    expect(words).toContain('the median file has 210 lines');
    expect(words).toContain('one file in ten');
  });
});

describe('forbidden words', () => {
  it.each([
    ['new Date()', 'lib/supervision/rules.ts', 'time comes from ctx.clock'],
    ['Date.now()', 'app/ledger/today.ts', 'time comes from ctx.clock'],
    ['process.env.PORT', 'lib/platform/mail.ts', 'settings come from'],
    ['tx.$queryRawUnsafe("x")', 'lib/supervision/store.ts', 'bound values only'],
    ['tx.person.upsert({})', 'lib/accounts/store.ts', 'merges strangers'],
    ['Math.random()', 'lib/core/id.ts', 'randomness comes from'],
    ['localStorage.length', 'components/ui/draft.tsx', 'keeps nothing'],
  ])('refuses %s', (code, path, words) => {
    const [problem = ''] = problemsOf(checkForbidden, { [path]: `export const a = ${code};\n` });
    expect(problem).toBe(`${path}:1: ${problem.slice(`${path}:1: `.length)}`);
    expect(problem).toContain(words);
  });

  it('refuses the abandoned spreadsheet package and loose versions', () => {
    const manifest = JSON.stringify({ dependencies: { xlsx: '^0.18.5' } });
    const words = problemsOf(checkForbidden, {
      'package.json': manifest,
      'lib/reports/rules.ts': "import x from 'xlsx';\n",
    }).join();
    expect(words).toContain('package.json: the npm package xlsx');
    expect(words).toContain('package.json: xlsx needs an exact version');
    expect(words).toContain('lib/reports/rules.ts:1');
  });

  it('refuses a test that is switched off', () => {
    const code = `it.${'skip'}('x', () => {});\n`;
    expect(problemsOf(checkForbidden, { 'lib/core/id.test.ts': code }).join()).toContain(
      'every test runs',
    );
  });

  it('lets comments speak of what is forbidden, and dates be built from values', () => {
    const code = '/* new Date() */\n// Date.now()\nexport const a = new Date(5);\n';
    expect(problemsOf(checkForbidden, { 'lib/core/day.ts': code })).toEqual([]);
  });
});

describe('doors', () => {
  const action = "'use server';\nexport const shut = async () => 1;\n";

  it.each([
    ['a page', 'app/new/page.tsx', lines(1), 'app/new/page.tsx: say'],
    ['a demo page', 'app/dev/page.demo.tsx', lines(1), 'app/dev/page.demo.tsx: say'],
    ['an action', 'app/new/actions.ts', action, 'app/new/actions.ts#shut: say'],
    ['an action outside app/', 'lib/web/shut.ts', action, 'lib/web/shut.ts#shut: say'],
    [
      'a handler',
      'app/api/x/route.ts',
      'export async function POST() {}\n',
      'app/api/x/route.ts#POST: say',
    ],
    [
      'an action inside a function',
      'app/ledger/form.tsx',
      "export function Form() {\n  return async () => {\n    'use server';\n  };\n}\n",
      'app/ledger/form.tsx: a server action stands in an actions file',
    ],
  ])('refuses %s that the table does not name', (_, path, code, words) => {
    expect(problemsOf(checkDoors, { [path]: code }).join()).toContain(words);
  });

  it('refuses a line in the table without its door', () => {
    expect(problemsOf(checkDoors, { 'app/api/hours/route.ts': null })).toEqual([
      'app/api/hours/route.ts#GET: is listed in lib/web/doors.ts but does not exist',
    ]);
  });
});

describe('lockfile', () => {
  const packages = {
    'node_modules/fast': { version: '1.0.0', optionalDependencies: { '@fast/mac': '1.0.0' } },
  };
  const lock = (more: object): Planted => ({
    'package-lock.json': JSON.stringify({ packages: { ...packages, ...more } }),
  });

  it('refuses a file that leaves out the builds for other systems', () => {
    expect(problemsOf(checkLockfile, lock({})).join()).toContain('@fast/mac is missing');
    const whole = lock({ 'node_modules/@fast/mac': { version: '1.0.0' } });
    expect(problemsOf(checkLockfile, whole)).toEqual([]);
  });
});

describe('doors of a build', () => {
  const routes = { '/ledger/page': 'a.js', '/api/hours/route': 'b.js', '/_not-found/page': 'c.js' };
  const action = { filename: 'app/ledger/actions.ts', exportedName: 'logAction' };
  const built = (pages: object, actions: object): Planted => ({
    '.next/server/app-paths-manifest.json': JSON.stringify(pages),
    '.next/server/server-reference-manifest.json': JSON.stringify({ node: actions, edge: {} }),
  });
  const check: Check = (base) => checkBuiltDoors(base, '.next', false);

  it('passes when the build serves what the table names', () => {
    expect(problemsOf(check, built(routes, { a1: action }))).toEqual([]);
  });

  it('refuses a route or an action the table does not name, and a missing one', () => {
    const more = { ...routes, '/dev/personas/page': 'd.js' };
    expect(problemsOf(check, built(more, {})).join()).toContain('serves /dev/personas/page');
    const other = { a1: action, a2: { ...action, exportedName: 'hidden' } };
    expect(problemsOf(check, built(routes, other)).join()).toContain('actions.ts#hidden');
    expect(problemsOf(check, built({ '/ledger/page': 'a.js' }, {})).join()).toContain(
      'lacks /api/hours/route',
    );
  });
});
