import { describe, expect, it } from 'vitest';
import { house } from './planted';
import { checkBiome, checkImports, checkTypes, checkUnused } from './tools.mjs';

type Check = (base: string) => Promise<{ checked: number; problems: string[] }>;

async function run(check: Check, planted: Readonly<Record<string, string | null>> = {}) {
  const copy = house(planted);
  try {
    return await check(copy.path);
  } finally {
    copy.remove();
  }
}

describe('imports', { timeout: 60_000 }, () => {
  it('passes a sound house and looks at every file of it', async () => {
    const { checked, problems } = await run(checkImports);
    expect(problems).toEqual([]);
    expect(checked).toBe(8);
  });

  it.each([
    ['core-imports-nothing', 'lib/core/day.ts', "import '@/lib/supervision/model';\n"],
    ['platform-knows-no-domain', 'lib/platform/mail.ts', "import '@/lib/supervision/model';\n"],
    ['order-standards', 'lib/standards/rules.ts', "import '@/lib/supervision/model';\n"],
    ['pure-stays-pure', 'lib/supervision/rules.ts', "import './store';\n"],
    ['pure-stays-pure', 'lib/supervision/policy.ts', "import 'react';\n"],
    ['lib-below-web', 'lib/supervision/queries.ts', "import '@/lib/web/doors';\n"],
    ['components-fetch-nothing', 'components/x/bar.tsx', "import '@/lib/supervision/commands';\n"],
    ['ui-knows-no-domain', 'components/ui/bar.tsx', "import '@/lib/supervision/model';\n"],
    ['store-behind-its-domain', 'app/ledger/list.tsx', "import '@/lib/supervision/store';\n"],
    ['client-in-db-and-stores', 'app/ledger/raw.ts', "import '@/node_modules/@prisma/client';\n"],
    ['server-stands-alone', 'server/front.ts', "import '../lib/supervision/model.ts';\n"],
    ['tests-stay-out', 'app/ledger/fake.ts', "import '../../tests/factories/person';\n"],
    ['resolvable', 'app/ledger/lost.ts', "import './nowhere';\n"],
  ])('refuses by the rule %s: %s', async (rule, path, code) => {
    const factory = { 'tests/factories/person.ts': 'export const ana = 1;\n' };
    const { problems } = await run(checkImports, { ...factory, [path]: code });
    expect(problems.map((problem) => problem.split(': ').at(-1))).toContain(rule);
  });

  it('refuses a circle', async () => {
    const { problems } = await run(checkImports, {
      'lib/core/a.ts': "import { b } from './b';\nexport const a = () => b;\n",
      'lib/core/b.ts': "import { a } from './a';\nexport const b = () => a;\n",
    });
    expect(problems.join()).toContain('no-circles');
  });

  it('fails when the tool looks at fewer files than there are', async () => {
    const blind = `module.exports = { forbidden: [], options: { exclude: 'lib/' } };\n`;
    const { problems } = await run(checkImports, { '.dependency-cruiser.cjs': blind });
    expect(problems.join()).toContain('files were not looked at');
  });
});

describe('the other tools', { timeout: 60_000 }, () => {
  it('finds a type that does not fit', async () => {
    const { problems } = await run(checkTypes, {
      'lib/core/wrong.ts': "export const wrong: number = 'one';\n",
    });
    expect(problems.join()).toContain('lib/core/wrong.ts(1,14)');
  });

  it('finds bad format and a careless any', async () => {
    const { problems } = await run(checkBiome, {
      'lib/core/wrong.ts': 'export  const wrong: any = "one"\n',
      'biome.json': JSON.stringify({
        linter: { rules: { preset: 'recommended', suspicious: { noExplicitAny: 'error' } } },
      }),
    });
    expect(problems.join('\n')).toContain('noExplicitAny');
    expect(problems.join('\n')).toContain('format');
  });

  it('finds a file and an export that nothing uses', async () => {
    const { problems } = await run(checkUnused, {
      'lib/core/lonely.ts': 'export const lonely = 1;\n',
      'lib/core/result.ts':
        'export const ok = (value: number): number => value;\nexport const spare = 1;\n',
    });
    expect(problems).toContain('lib/core/lonely.ts: nothing uses this file');
    expect(problems).toContain('lib/core/result.ts: exports: spare');
  });
});
