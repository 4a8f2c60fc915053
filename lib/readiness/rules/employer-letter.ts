import type { Readiness } from '../model';

/** What an employer asks about: how much is done of what takes time, and how much is missing. */
export interface LetterLine {
  readonly about: 'training' | 'supervision' | 'work';
  readonly unit: 'minutes' | 'months';
  readonly needed: number;
  readonly done: number;
  readonly waits: number;
  readonly missing: number;
}

export interface EmployerLetter {
  readonly lines: readonly LetterLine[];
  /** Minutes of supervision that those who gave it have confirmed. */
  readonly confirmed: number;
}

const asked = [
  ['training', 'training.total'],
  ['supervision', 'rsc.received'],
  ['work', 'employment'],
] as const;

/** The figures of the letter for an employer: done and missing, by the rules that take time. */
export function employerLetter({
  eligibility,
  facts,
}: Pick<Readiness, 'eligibility' | 'facts'>): EmployerLetter {
  const lines = asked.flatMap(([about, id]): readonly LetterLine[] => {
    const found = eligibility.requirements.find((each) => each.id === id);
    if (!found || found.needed === 0) return [];
    const { needed, counted, pending, remaining } = found;
    const unit = found.unit === 'months' ? 'months' : 'minutes';
    return [{ about, unit, needed, done: counted, waits: pending, missing: remaining }];
  });
  const confirmed = facts.supervision
    .filter(({ attested }) => attested)
    .reduce((sum, { minutes, attestedMinutes }) => sum + (attestedMinutes ?? minutes), 0);
  return { lines, confirmed };
}
