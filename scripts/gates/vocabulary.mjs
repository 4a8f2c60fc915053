import { domains, exceptions, foundations, impureWords, pureWords } from './house.mjs';
import { isTest, sourceFiles } from './source-files.mjs';

const banned = /(^|[-/])(utils?|helpers?|misc|common|index)(\.|\/|$)/;
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/;

function nameProblem(path) {
  const vague = banned.exec(path)?.[2];
  if (vague) return `${path}: a file is named after what it holds, not "${vague}"`;
  const file = path
    .split('/')
    .at(-1)
    .replace(/(\.demo)?(\.(test|spec))?\.(d\.ts|tsx?|mjs)$/, '');
  return kebab.test(file) ? undefined : `${path}: file names are kebab-case`;
}

function domainProblem(path) {
  const [, domain, first] = path.split('/');
  if (!first) return path.endsWith('.md') ? undefined : `${path}: lib/ holds folders only`;
  if (foundations.includes(domain)) return undefined;
  if (!domains.includes(domain)) return `${path}: "${domain}" is not in the list of domains`;
  const word = first.replace(/(\.test)?\.tsx?$/, '');
  const own = exceptions[domain]?.names ?? [];
  if (![...pureWords, ...impureWords, ...own].includes(word))
    return `${path}: "${word}" is not in the vocabulary of a domain`;
  if (isTest(path) && impureWords.includes(word))
    return `${path}: a test that needs the database belongs in tests/integration/${domain}/`;
  return undefined;
}

/** The closed list of file names: who knows one domain knows where to look in all of them. */
export function checkVocabulary(base) {
  const inLib = sourceFiles(base, ['lib']);
  const elsewhere = sourceFiles(base, ['components', 'server', 'scripts', 'tests']);
  const problems = [
    ...inLib.map(domainProblem),
    ...[...inLib, ...elsewhere].map(nameProblem),
  ].filter(Boolean);
  return { name: 'vocabulary', checked: inLib.length, problems };
}
