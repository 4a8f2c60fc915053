import { type AgreementKind, agreementKinds } from '@/lib/applications/model';
import type { Eligibility } from '@/lib/standards/eligibility';
import type { RequirementId } from '@/lib/standards/requirements';
import type { FrozenEducation, FrozenLedger } from './model';

/** What keeps a portfolio from being handed in, each with what leads on. */
export type SubmitBlock =
  | { readonly kind: 'agreement_missing'; readonly agreement: AgreementKind }
  | { readonly kind: 'agreement_not_published'; readonly agreement: AgreementKind }
  | { readonly kind: 'references_missing'; readonly have: number; readonly needed: number }
  | {
      readonly kind: 'transcript_missing';
      readonly educationId: string;
      readonly level: string;
      readonly institution: string;
    };

/** A shortfall in these is a block of its own, not something to accept. */
const blocking: ReadonlySet<RequirementId> = new Set(['agreements', 'references.count']);

/** The requirements that are short and may be accepted as such. */
export const shortfallOf = (eligibility: Eligibility): readonly RequirementId[] =>
  eligibility.requirements.filter(({ id, met }) => !met && !blocking.has(id)).map(({ id }) => id);

/** The degrees a portfolio leans on that nothing proves: neither a transcript stated nor a paper attached. */
const unproven = (ledger: FrozenLedger, eligibility: Eligibility): readonly FrozenEducation[] =>
  ledger.education.filter((entry, index) => {
    const answer = eligibility.entries.find(({ path }) => path === `education[${index}]`);
    const used = answer?.toward.some(
      (gift) => gift.requirement === 'education' && gift.counted > 0,
    );
    if (!used || entry.transcript !== 'none') return false;
    return !ledger.documents.some(({ of }) => of?.noun === 'education' && of.id === entry.id);
  });

/** Everything that blocks, in the order in which one would see to it; empty when nothing does. */
export const blocksOf = (facts: {
  readonly published: readonly AgreementKind[];
  readonly signed: readonly AgreementKind[];
  readonly ledger: FrozenLedger;
  readonly eligibility: Eligibility;
}): readonly SubmitBlock[] => {
  const { published, signed, ledger, eligibility } = facts;
  const agreements = agreementKinds
    .filter((kind) => !signed.includes(kind))
    .map((agreement): SubmitBlock => {
      const there = published.includes(agreement);
      return { kind: there ? 'agreement_missing' : 'agreement_not_published', agreement };
    });
  const forms = eligibility.requirements.find(({ id }) => id === 'references.count');
  const references: readonly SubmitBlock[] =
    forms && forms.counted < forms.needed
      ? [{ kind: 'references_missing', have: forms.counted, needed: forms.needed }]
      : [];
  const transcripts = unproven(ledger, eligibility).map(
    ({ id, level, institution }): SubmitBlock => ({
      kind: 'transcript_missing',
      educationId: id,
      level,
      institution,
    }),
  );
  return [...agreements, ...references, ...transcripts];
};
