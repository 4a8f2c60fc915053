import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Locale, locales } from '@/lib/core/locale';
import { evaluatePortfolio } from './evaluate/evaluate';
import { parsePortfolioText } from './parse-portfolio';
import { describeProblem } from './say/problems';
import { say } from './say/say';
import { translatorFor } from './say/translator';

const usage = 'npm run --silent eligibility -- <file.json | -> [--lang en|es]';

function complain(path: string, message: string): 2 {
  process.stderr.write(`${JSON.stringify({ path, message })}\n`);
  return 2;
}

/** Answers one portfolio: the answer on standard output, or the problems on standard error. */
function main(args: readonly string[]): 0 | 2 {
  let parsed: { values: { lang?: string }; positionals: string[] };
  try {
    parsed = parseArgs({
      args: [...args],
      options: { lang: { type: 'string' } },
      allowPositionals: true,
    });
  } catch {
    return complain('', usage);
  }
  const locale = locales.find((known): known is Locale => known === (parsed.values.lang ?? 'en'));
  const [file, ...others] = parsed.positionals;
  if (!locale || file === undefined || others.length > 0) return complain('', usage);
  let text: string;
  try {
    text = readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch {
    return complain('', translatorFor(locale)('problems.unreadable'));
  }
  const portfolio = parsePortfolioText(text);
  if (portfolio.ok) {
    const answer = say(evaluatePortfolio(portfolio.value), locale);
    process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`);
    return 0;
  }
  for (const problem of portfolio.error) {
    const { path, message } = describeProblem(problem, locale);
    complain(path, message);
  }
  return 2;
}

process.exitCode = main(process.argv.slice(2));
