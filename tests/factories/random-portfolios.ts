import fc from 'fast-check';
import { addDays, calendarDate } from '@/lib/core/calendar-date';
import { codesOf } from '@/lib/standards/editions/offered';
import { editions } from '@/lib/standards/editions/registry';
import {
  addOnStatuses,
  allCategoryCodes,
  categoryCodes,
  educationLevels,
  enforcements,
  jobKinds,
  membershipKinds,
  providerDegrees,
  referenceRoles,
  standings,
  supervisionFocuses,
  supervisionFormats,
  supervisionKinds,
  supervisionModes,
  tracks,
  trainingKinds,
} from '@/lib/standards/model';
import type { PortfolioInput } from '@/lib/standards/portfolio';

const epoch = calendarDate('2019-06-01');
const day = fc.integer({ min: 0, max: 3200 }).map((n) => addDays(epoch, n));
const range = fc
  .tuple(fc.integer({ min: 0, max: 3000 }), fc.option(fc.integer({ min: 0, max: 900 })))
  .map(([start, length]) => ({
    from: addDays(epoch, start),
    until: length === null ? null : addDays(epoch, start + length),
  }));
const onTracks = fc.subarray([...tracks], { minLength: 1 });
const slugs = fc.subarray([
  'attachment',
  'safety',
  'writing',
  'curiosity',
  'reflective_supervision',
]);
const few = <T>(item: fc.Arbitrary<T>) => fc.array(item, { maxLength: 5 });

const provider = fc.record(
  {
    name: fc.constantFrom('Ana', 'Bo', 'Cleo'),
    endorsements: few(
      fc
        .tuple(range, fc.constantFrom(...allCategoryCodes, 'III' as const))
        .map(([r, category]) => ({ ...r, category })),
    ),
    degree: fc.constantFrom(...providerDegrees),
    ers: few(
      fc.tuple(range, fc.constantFrom(...addOnStatuses)).map(([r, status]) => ({ ...r, status })),
    ),
    vetted: few(range.map((r) => ({ ...r, association: 'NC' }))),
    standing: fc.constantFrom(...standings),
  },
  { requiredKeys: [] },
);

const session = fc
  .record(
    {
      when: fc.oneof(
        day.map((heldOn) => ({ heldOn })),
        range.map((r) => ({ period: { from: r.from, until: r.until ?? addDays(r.from, 400) } })),
      ),
      minutes: fc.integer({ min: 0, max: 300 }),
      format: fc.constantFrom(...supervisionFormats),
      mode: fc.constantFrom(...supervisionModes),
      groupSize: fc.option(fc.integer({ min: 1, max: 12 })),
      kind: fc.constantFrom('reflective' as const, ...supervisionKinds),
      focus: fc.constantFrom(...supervisionFocuses),
      tracks: onTracks,
      attested: fc.boolean(),
      attestedMinutes: fc.option(fc.integer({ min: 0, max: 300 })),
      competencies: slugs,
      provider,
    },
    { requiredKeys: ['when', 'minutes', 'kind', 'focus', 'tracks'] },
  )
  .map(({ when, ...rest }) => ({ ...when, ...rest }));

const job = fc
  .tuple(
    range,
    fc.record({
      kind: fc.constantFrom(...jobKinds),
      paid: fc.boolean(),
      fullTimeEquivalent: fc.constantFrom(0, 0.25, 0.5, 0.6, 1),
      tracks: onTracks,
      families: fc.integer({ min: 0, max: 20 }),
      leaves: fc.array(range, { maxLength: 2 }),
      focusSocialEmotional: fc.boolean(),
      attentionToRelationships: fc.boolean(),
      supervised: fc.boolean(),
      specialisedTraining: fc.boolean(),
      licensedOrEligible: fc.boolean(),
      supervisorCategory: fc.option(fc.constantFrom(...categoryCodes)),
      competencies: slugs,
    }),
  )
  .map(([r, rest]) => ({ ...rest, ...r }));

const overrides = fc.record(
  {
    'rsc.window.enforce': fc.constantFrom(...enforcements),
    'rsc.continuity.enforce': fc.constantFrom(...enforcements),
    'rsc.whileServing': fc.constantFrom(...enforcements),
    'rsc.groupSizeMax': fc.constantFrom(null, 6),
    'rsc.requireAttestation': fc.boolean(),
    'rsc.vettedProviders.until': day,
    'work.countFullTimeEquivalent': fc.boolean(),
    'work.volunteerAddsUp': fc.boolean(),
    'rsc.maxAgeMonths': fc.constantFrom(null, 12, 60),
    'rsc.virtualAccepted': fc.boolean(),
    'rsc.transition.mhsForFs.until': day,
    'training.maxAgeMonths': fc.constantFrom(null, 24),
    'membership.acceptsOthers': fc.boolean(),
    'FS.afterDegree': fc.boolean(),
    'FS.education.minDegree': fc.constantFrom('none' as const, 'bachelor' as const),
    'emerging.enabled': fc.boolean(),
    'references.vettedRaters': fc.boolean(),
  },
  { requiredKeys: [] },
);

const anyQuestion = fc.constantFrom(...editions).chain((edition) =>
  fc.record({
    category: fc.constantFrom(...codesOf(edition)),
    edition: fc.constant(edition.id),
  }),
);

const anyLedger = fc.record({
  format: fc.constant('attune-portfolio/1' as const),
  asOf: fc.integer({ min: 2100, max: 3000 }).map((n) => addDays(epoch, n)),
  association: fc.constantFrom('NC', 'CT', 'WA', 'IN'),
  overrides,
  person: fc.record({
    endorsements: few(
      fc
        .tuple(range, fc.constantFrom(...categoryCodes, 'IFRS' as const))
        .map(([r, category]) => ({ ...r, category })),
    ),
    memberships: few(
      fc.tuple(range, fc.constantFrom(...membershipKinds)).map(([r, kind]) => ({ ...r, kind })),
    ),
    agreements: fc.record({ codeOfEthics: fc.option(day), endorsementAgreement: fc.option(day) }),
  }),
  education: few(
    fc.record({
      level: fc.constantFrom(...educationLevels),
      conferredOn: fc.option(day),
      competencies: slugs,
    }),
  ),
  employment: few(job),
  training: few(
    fc.record({
      completedOn: day,
      minutes: fc.record({ imh: fc.nat(900), dei: fc.nat(200), rsc_provision: fc.nat(400) }),
      kind: fc.option(fc.constantFrom(...trainingKinds), { nil: undefined }),
      competencies: slugs,
    }),
  ),
  supervision: fc.array(session, { maxLength: 14 }),
  leadership: few(range),
  references: few(
    fc.record({
      roles: fc.subarray([...referenceRoles]),
      endorsedAs: fc.option(fc.constantFrom(...categoryCodes)),
      vetted: fc.boolean(),
      knownMonths: fc.option(fc.integer({ min: 0, max: 40 })),
      completedOn: day,
      notEnoughInformation: fc.integer({ min: 0, max: 9 }),
      competencies: slugs,
    }),
  ),
});

/** Any portfolio the format allows, under any edition: dense in overlaps, boundaries and odd values. */
export const anyPortfolio: fc.Arbitrary<PortfolioInput> = fc
  .tuple(anyQuestion, anyLedger)
  .map(([question, ledger]) => ({ ...ledger, ...question }));
