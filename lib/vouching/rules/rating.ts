import { createHash } from 'node:crypto';
import { canonicalJson, type Json } from '@/lib/core/canonical-json';
import type { ReferenceRole } from '@/lib/standards/model';
import { type DraftAnswers, type ItemSet, SHOWN_FROM } from '../model';

/** A draft before anything is written into it, with what the applicant said as a beginning. */
export const emptyAnswers = (itemSet: string, roles: readonly ReferenceRole[]): DraftAnswers => ({
  itemSet,
  marks: {},
  comments: '',
  recommends: null,
  roles,
  knownYears: '',
  knownMonths: '',
  endorsedAs: null,
});

/** How many items were left with "not enough information". */
export const unknownsIn = (answers: DraftAnswers): number =>
  Object.values(answers.marks).filter((mark) => mark === 'unknown').length;

const wholeOrNull = (typed: string): number | null =>
  typed === '' ? 0 : /^\d{1,3}$/.test(typed) ? Number(typed) : null;

/** The months two boxes for years and months make; null while nothing readable stands in them. */
export function monthsKnown(answers: DraftAnswers): number | null {
  if (answers.knownYears === '' && answers.knownMonths === '') return null;
  const years = wholeOrNull(answers.knownYears);
  const months = wholeOrNull(answers.knownMonths);
  if (years === null || months === null || years > 80) return null;
  return years * 12 + months;
}

/** What keeps a form from being sent: a field's name and a key of the namespace `vouching`. */
export function missingIn(answers: DraftAnswers, set: ItemSet): Readonly<Record<string, string>> {
  const missing: Record<string, string> = {};
  if (answers.roles.length === 0) missing.roles = 'vouching.errors.rolesNeeded';
  if (monthsKnown(answers) === null) missing.knownYears = 'vouching.errors.knownNeeded';
  if (answers.endorsedAs === null) missing.endorsedAs = 'vouching.errors.endorsedNeeded';
  for (const item of set.items)
    if (!answers.marks[item.id]) missing[`mark.${item.id}`] = 'vouching.errors.markNeeded';
  if (answers.recommends === null) missing.recommends = 'vouching.errors.recommendsNeeded';
  if (answers.recommends === 'no' && answers.comments.trim() === '')
    missing.comments = 'vouching.errors.whyNeeded';
  return missing;
}

/** Whether low marks stand beside a recommendation: worth a second look before sending. */
export const isMixed = (answers: DraftAnswers): boolean =>
  answers.recommends === 'yes' &&
  Object.values(answers.marks).filter((mark) => mark === '1' || mark === '2').length > 0;

/** What is signed: the whole form as the rater saw it. */
export interface SignedRating {
  readonly body: string;
  readonly sha256: string;
  readonly notEnoughInformation: number;
  readonly knownMonths: number;
  readonly endorsedAs: string | null;
  readonly recommends: boolean;
  readonly competencies: readonly string[];
}

/** The facts of the request that belong into the signed text. */
export interface RatingFrame {
  readonly requestId: string;
  readonly applicationId: string;
  readonly category: string;
  readonly edition: string;
  readonly slot: number;
  readonly raterName: string;
  readonly waivesAccess: boolean;
  readonly locale: string;
  readonly completedAt: Date;
}

const step = (mark: string | undefined): number | null =>
  mark === undefined || mark === 'unknown' ? null : Number(mark);

/** Writes a complete form as canonical JSON with its hash. Wording is part of what is signed. */
export function signRating(frame: RatingFrame, answers: DraftAnswers, set: ItemSet): SignedRating {
  const endorsedAs = answers.endorsedAs === 'none' ? null : answers.endorsedAs;
  const items = set.items.map((item) => ({
    id: item.id,
    text: item.text,
    descriptor: item.descriptor,
    mark: step(answers.marks[item.id]),
  }));
  const facts = {
    notEnoughInformation: items.filter((item) => item.mark === null).length,
    knownMonths: monthsKnown(answers) ?? 0,
    endorsedAs,
    recommends: answers.recommends === 'yes',
    competencies: items.flatMap((i) => (i.mark !== null && i.mark >= SHOWN_FROM ? [i.id] : [])),
  };
  const whole: Json = {
    format: 'attune-rating/1',
    ...frame,
    completedAt: frame.completedAt.toISOString(),
    itemSet: set.name,
    items,
    roles: [...answers.roles].sort(),
    comments: answers.comments,
    ...facts,
  };
  const body = canonicalJson(whole);
  return { body, sha256: createHash('sha256').update(body, 'utf8').digest('hex'), ...facts };
}
