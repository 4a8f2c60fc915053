import { createHash } from 'node:crypto';
import type { Application, SignedAgreement } from '@/lib/applications/model';
import { canonicalJson, type Json } from '@/lib/core/canonical-json';
import { competenciesOf } from '@/lib/standards/catalogue';
import type { Edition } from '@/lib/standards/editions/edition';
import type { Eligibility } from '@/lib/standards/eligibility';
import { type CategoryCode, evaluatorVersion } from '@/lib/standards/model';
import type { Portfolio } from '@/lib/standards/portfolio';
import type { RequirementId } from '@/lib/standards/requirements';
import { type FrozenLedger, type FrozenPortfolio, frozenFormat, type RubricLine } from './model';
import { shortfallOf } from './submission';

/** What the desk has checked already, or what is judged line by line elsewhere. */
const notJudged: ReadonlySet<RequirementId> = new Set([
  'agreements',
  'membership',
  'base_endorsement',
  'competencies',
]);

/** The lines reviewers judge: what the category asks, then its competencies one by one. */
export const rubricFor = (
  eligibility: Eligibility,
  edition: Edition,
  category: CategoryCode,
): readonly RubricLine[] => [
  ...eligibility.requirements
    .filter(({ id }) => !notJudged.has(id))
    .map(({ id }) => ({ kind: 'requirement', key: id }) as const),
  ...competenciesOf(edition, category).map(({ id }) => ({ kind: 'competency', key: id }) as const),
];

/** Everything that goes into the document, as it was read at one instant. */
export interface Reading {
  readonly application: Application;
  readonly association: {
    readonly code: string;
    readonly name: string;
    readonly timeZone: string;
  };
  readonly round: number;
  readonly at: Date;
  readonly ledger: FrozenLedger;
  readonly signatures: readonly SignedAgreement[];
  readonly portfolio: Portfolio;
  readonly edition: Edition;
  readonly eligibility: Eligibility;
}

/** The document reviewers will read. Pure: the same reading is always the same document. */
export const composeFrozen = (reading: Reading): FrozenPortfolio => {
  const { application, association, eligibility, portfolio } = reading;
  return {
    format: frozenFormat,
    application: {
      reference: application.reference,
      category: portfolio.category,
      edition: reading.edition.id,
      association: association.code,
      associationName: association.name,
      timeZone: association.timeZone,
      round: reading.round,
      submittedAt: reading.at.toISOString(),
      shortfall: shortfallOf(eligibility),
    },
    applicant: { name: application.applicantName },
    rubric: rubricFor(eligibility, reading.edition, portfolio.category),
    ledger: reading.ledger,
    agreements: reading.signatures.map((each) => ({
      ...each,
      signedAt: each.signedAt.toISOString(),
    })),
    portfolio,
    eligibility,
    evaluatorVersion,
  };
};

/** The document as the text that is kept, and the hash of exactly that text. */
export const sealed = (
  document: FrozenPortfolio,
): { readonly body: string; readonly sha256: string } => {
  const body = canonicalJson(document as unknown as Json);
  return { body, sha256: sha256Of(body) };
};

/** The hash a frozen text is kept with. */
export const sha256Of = (text: string): string =>
  createHash('sha256').update(text, 'utf8').digest('hex');
