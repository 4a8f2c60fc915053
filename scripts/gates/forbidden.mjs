import { isTest, readSource, sourceFiles } from './source-files.mjs';

const product = ['app', 'components', 'lib'];
const everywhere = [...product, 'server', 'prisma/seed', 'tests'];

/** What the sources may not contain, where, and why. */
const rules = [
  {
    pattern: /\bnew Date\(\s*\)|\bDate\.now\(\)/,
    folders: product,
    except: /^lib\/core\/clock\.ts$/,
    why: 'time comes from ctx.clock',
  },
  {
    pattern: /\bprocess\.env\b/,
    folders: product,
    except: /^lib\/platform\/env\.ts$/,
    why: 'settings come from lib/platform/env.ts',
  },
  {
    pattern: /\$(queryRawUnsafe|executeRawUnsafe)\b|\bPrisma\.raw\(/,
    folders: [...everywhere],
    why: 'SQL is written with bound values only',
  },
  {
    pattern: /\bperson\.upsert\(/,
    folders: everywhere,
    why: 'a person is found or made knowingly; an upsert merges strangers',
  },
  {
    pattern: /from ['"]xlsx['"]|import\(['"]xlsx['"]\)/,
    folders: [...everywhere, 'scripts'],
    why: 'the npm package xlsx is abandoned; use read-excel-file',
  },
  {
    pattern: /\bdangerouslySetInnerHTML\b/,
    folders: product,
    why: 'markup comes from components, never from text',
  },
  {
    pattern: /\b(?:localStorage|sessionStorage|document\.cookie)\b/,
    folders: product,
    why: 'the browser keeps nothing but the session cookie',
  },
  {
    pattern: /\bMath\.random\(\)/,
    folders: [...product, 'server'],
    // Jitter between two tries is no secret.
    except: /^lib\/platform\/db\/retry\.ts$/,
    why: 'randomness comes from node:crypto or ctx.newId',
  },
  {
    pattern: /\b(?:describe|it|test)\.(?:only|skip|todo|fixme)\b/,
    folders: [...everywhere, 'scripts'],
    tests: true,
    why: 'every test runs',
  },
];

function withoutComments(text) {
  return text.replace(/\/\*[\s\S]*?\*\//g, (found) => found.replace(/[^\n]/g, ' '));
}

function hits(base, rule) {
  const files = sourceFiles(base, [...new Set(rule.folders)]).filter(
    (path) => !rule.except?.test(path) && (rule.tests ? isTest(path) : !isTest(path)),
  );
  return files.flatMap((path) =>
    withoutComments(readSource(base, path))
      .split('\n')
      .flatMap((line, index) =>
        rule.pattern.test(line.replace(/(^|\s)\/\/.*$/, ''))
          ? [`${path}:${index + 1}: ${rule.why}`]
          : [],
      ),
  );
}

function manifestProblems(base) {
  const manifest = JSON.parse(readSource(base, 'package.json'));
  const all = { ...manifest.dependencies, ...manifest.devDependencies };
  const loose = Object.entries(all).filter(([, version]) => !/^\d/.test(version));
  return [
    ...('xlsx' in all ? ['package.json: the npm package xlsx is abandoned'] : []),
    ...loose.map(([name]) => `package.json: ${name} needs an exact version`),
  ];
}

/** Words that must not appear: each is a way round a rule of the house. */
export function checkForbidden(base) {
  const checked = sourceFiles(base, everywhere).length;
  const problems = [...rules.flatMap((rule) => hits(base, rule)), ...manifestProblems(base)];
  return { name: 'forbidden words', checked, problems };
}
