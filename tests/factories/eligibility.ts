import type { Eligibility, EntryAnswer, RequirementAnswer } from '@/lib/standards/eligibility';
import { evaluatePortfolio } from '@/lib/standards/evaluate/evaluate';
import type { CategoryCode } from '@/lib/standards/model';
import type { PortfolioInput } from '@/lib/standards/portfolio';
import type { RequirementId } from '@/lib/standards/requirements';
import { portfolio } from './portfolios';

/** Judges a portfolio written in short. */
export const ask = (input: Partial<PortfolioInput> & { category: CategoryCode }): Eligibility =>
  evaluatePortfolio(portfolio(input), { skipFits: true });

export function requirement(answer: Eligibility, id: RequirementId): RequirementAnswer {
  const found = answer.requirements.find((r) => r.id === id);
  if (!found) throw new Error(`${answer.category} does not ask ${id}`);
  return found;
}

export function entry(answer: Eligibility, path: string): EntryAnswer {
  const found = answer.entries.find((e) => e.path === path);
  if (!found) throw new Error(`No entry ${path}`);
  return found;
}
