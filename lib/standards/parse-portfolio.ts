import type { core } from 'zod';
import { err, ok, type Result } from '@/lib/core/result';
import type { Edition } from './editions/edition';
import { offers } from './editions/offered';
import { editionOf, editions } from './editions/registry';
import { type Portfolio, portfolioSchema, type SupervisionProvider } from './portfolio';
import type { Problem, ProblemCode } from './problem';

const pathOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text === '' ? String(key) : `${text}.${String(key)}`;
  }, '');

const valueAt = (input: unknown, path: readonly PropertyKey[]): unknown =>
  // A problem has a path through what is there: only its last step can be missing.
  path.reduce((value, key) => (value as Record<PropertyKey, unknown>)[key], input);

function problemsOf(issue: core.$ZodIssue, input: unknown): readonly Problem[] {
  const path = pathOf(issue.path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: pathOf([...issue.path, key]), code: 'unknown_key' }));
  }
  if (valueAt(input, issue.path) === undefined && issue.code !== 'custom') {
    return [{ path, code: 'missing' }];
  }
  switch (issue.code) {
    case 'invalid_type':
      return [{ path, code: 'wrong_type', values: { type: issue.expected } }];
    case 'invalid_value':
      return [{ path, code: 'one_of', values: { values: issue.values.join(', ') } }];
    case 'too_small':
      return [{ path, code: 'too_small', values: { limit: String(issue.minimum) } }];
    case 'too_big':
      return [{ path, code: 'too_big', values: { limit: String(issue.maximum) } }];
    case 'custom':
      return [{ path, code: issue.message as ProblemCode }];
    default:
      return [{ path, code: 'invalid' }];
  }
}

function questionsOfEdition(
  portfolio: Portfolio,
  published: readonly Edition[],
): readonly Problem[] {
  const edition = editionOf(portfolio, published);
  if (!edition) {
    return portfolio.edition === undefined
      ? [{ path: 'asOf', code: 'no_edition' }]
      : [{ path: 'edition', code: 'unknown_edition' }];
  }
  const { category } = portfolio;
  if (!offers(edition, category)) {
    const values = { category, edition: edition.id };
    return [{ path: 'category', code: 'not_in_edition', values }];
  }
  const known = new Set(edition.competencies.map((competency) => competency.id));
  return (['education', 'employment', 'training', 'supervision', 'references'] as const).flatMap(
    (list) =>
      portfolio[list].flatMap((entry, index) =>
        entry.competencies.flatMap((id, at): readonly Problem[] =>
          known.has(id)
            ? []
            : [{ path: `${list}[${index}].competencies[${at}]`, code: 'unknown_competency' }],
        ),
      ),
  );
}

/** Sessions whose providers state the same share one, so that whoever judges them reads it once. */
function sharingProviders(portfolio: Portfolio): Portfolio {
  const known = new Map<string, SupervisionProvider>();
  const supervision = portfolio.supervision.map((entry) => {
    if (!entry.provider) return entry;
    const written = JSON.stringify(entry.provider);
    const provider = known.get(written) ?? entry.provider;
    known.set(written, provider);
    return { ...entry, provider };
  });
  return { ...portfolio, supervision };
}

/**
 * Reads `attune-portfolio/1`. Whatever is not understood is refused with its path, never ignored.
 * Asked of the editions that ship with the product, or of the ones given.
 */
export function parsePortfolio(
  input: unknown,
  published: readonly Edition[] = editions,
): Result<Portfolio, readonly Problem[]> {
  const parsed = portfolioSchema.safeParse(input);
  if (!parsed.success) return err(parsed.error.issues.flatMap((issue) => problemsOf(issue, input)));
  const problems = questionsOfEdition(parsed.data, published);
  return problems.length > 0 ? err(problems) : ok(sharingProviders(parsed.data));
}

/** The same from text, as a file or a request body brings it. */
export function parsePortfolioText(
  text: string,
  published: readonly Edition[] = editions,
): Result<Portfolio, readonly Problem[]> {
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch {
    return err([{ path: '', code: 'not_json' }]);
  }
  return parsePortfolio(input, published);
}
