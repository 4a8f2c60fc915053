import type { TrailFilter } from './model';

/** What the audit page offers to narrow by: the first word of an action. */
export const trailSubjects = [
  'application',
  'applications',
  'attestation',
  'audit',
  'content_pack',
  'credential',
  'decision',
  'document',
  'exam',
  'frozen_ratings',
  'ledger',
  'membership',
  'message',
  'opened_reviews',
  'provider',
  'reference',
  'review',
  'role',
] as const;

/** Reads the filter from an address; what is not one narrows nothing. */
export const readTrailFilter = (asked: {
  readonly about: string | null | undefined;
  readonly outcome: string | null | undefined;
  readonly before: string | null | undefined;
}): TrailFilter => ({
  about: trailSubjects.find((each) => each === asked.about) ?? '',
  outcome: asked.outcome === 'done' || asked.outcome === 'refused' ? asked.outcome : '',
  before: /^[1-9]\d{0,8}$/.test(asked.before ?? '') ? Number(asked.before) : null,
});
