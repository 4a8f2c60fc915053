import { z } from 'zod';
import { isCalendarDate } from '@/lib/core/calendar-date';
import { spelled } from './categories';
import {
  addOnStatuses,
  allCategoryCodes,
  categoryCodes,
  educationLevels,
  formerCategoryCodes,
  ignorableGroups,
  jobKinds,
  leadershipScopes,
  membershipKinds,
  providerDegrees,
  referenceRoles,
  type Spelling,
  spellings,
  standings,
  supervisionFocuses,
  supervisionFormats,
  supervisionKinds,
  supervisionModes,
  tracks,
  trainingKinds,
  transcriptStates,
} from './model';
import { overridesSchema } from './overrides';

const writtenCodes = [
  ...categoryCodes,
  ...formerCategoryCodes,
  ...(Object.keys(spellings) as readonly Spelling[]),
] as const;
/** A category somebody holds or held: of today, of before, or an old level in any of its spellings. */
const heldCategory = z.enum(writtenCodes).transform(spelled);

const day = z.string().refine(isCalendarDate, { error: 'date' }).meta({ format: 'date' });
const words = z.string().max(500);
const wholeMinutes = z.int().min(0).max(600_000);
const people = z.int().min(0).max(1_000_000);
const onTracks = z
  .array(z.enum(tracks))
  .max(4)
  .default([...tracks]);
const slugs = z.array(z.string().min(1).max(80)).max(500).default([]);
const many = <T extends z.ZodType>(item: T, most = 20_000) => z.array(item).max(most).default([]);

const inSequence = (range: {
  from?: string | undefined;
  until?: string | null | undefined;
}): boolean => !range.from || !range.until || range.from <= range.until;
const backwards = { error: 'backwards', path: ['until'] };

const since = { from: day, until: day.nullable().default(null) };
const education = z.strictObject({
  level: z.enum(educationLevels),
  field: words.optional(),
  conferredOn: day.nullable().default(null),
  transcript: z.enum(transcriptStates).default('none'),
  competencies: slugs,
});

const families = z.union([
  people,
  z.strictObject({ IMH: people.optional(), ECMH: people.optional() }),
]);

const employment = z
  .strictObject({
    ...since,
    kind: z.enum(jobKinds),
    paid: z.boolean().optional(),
    fullTimeEquivalent: z.number().min(0).max(1).default(1),
    tracks: onTracks,
    families: families.default(0),
    leaves: z
      .array(
        z
          .strictObject({ from: day, until: day.nullable().default(null) })
          .refine(inSequence, backwards),
      )
      .max(500)
      .default([]),
    focusSocialEmotional: z.boolean().default(false),
    attentionToRelationships: z.boolean().default(false),
    supervised: z.boolean().default(false),
    specialisedTraining: z.boolean().default(false),
    licensedOrEligible: z.boolean().default(false),
    supervisorCategory: heldCategory.nullable().default(null),
    competencies: slugs,
  })
  .refine(inSequence, backwards);

const training = z.strictObject({
  title: words.optional(),
  completedOn: day,
  minutes: z.strictObject({
    imh: wholeMinutes.default(0),
    dei: wholeMinutes.default(0),
    rsc_provision: wholeMinutes.default(0),
  }),
  /** Nothing said: a training of its own, the reading between the other two. */
  kind: z.enum(trainingKinds).default('short'),
  tracks: onTracks,
  competencies: slugs,
});

const provider = z.strictObject({
  name: words.optional(),
  endorsements: many(
    z.strictObject({ ...since, category: heldCategory }).refine(inSequence, backwards),
  ),
  ers: many(
    z.strictObject({ ...since, status: z.enum(addOnStatuses) }).refine(inSequence, backwards),
  ),
  vetted: many(
    z
      .strictObject({ ...since, association: z.string().min(1).max(40) })
      .refine(inSequence, backwards),
  ),
  /** Told apart until 2022: a Family Specialist with a Master's degree served those without. */
  degree: z.enum(providerDegrees).optional(),
  standing: z.enum(standings).default('stated'),
});

const supervision = z
  .strictObject({
    heldOn: day.optional(),
    period: z.strictObject({ from: day, until: day }).refine(inSequence, backwards).optional(),
    minutes: wholeMinutes,
    format: z.enum(supervisionFormats).default('individual'),
    groupSize: z.int().min(1).max(10_000).nullable().default(null),
    mode: z.enum(supervisionModes).default('in_person'),
    kind: z.enum(supervisionKinds).default('reflective'),
    focus: z.enum(supervisionFocuses).default('own_work'),
    tracks: onTracks,
    attested: z.boolean().default(false),
    /** How much of it the provider confirmed, where they confirmed a part. */
    attestedMinutes: wholeMinutes.nullable().default(null),
    /** What was worked on: a session that names none shows none. */
    competencies: slugs,
    provider: provider.optional(),
  })
  .refine((s) => (s.heldOn === undefined) !== (s.period === undefined), {
    error: 'date_or_period',
    path: ['heldOn'],
  });

const reference = z.strictObject({
  roles: z.array(z.enum(referenceRoles)).max(20),
  endorsedAs: heldCategory.nullable().default(null),
  vetted: z.boolean().default(false),
  knownMonths: z.number().min(0).max(1200).nullable().default(null),
  completedOn: day,
  notEnoughInformation: z.int().min(0).max(1000).default(0),
  recommends: z.boolean().optional(),
  competencies: slugs,
});

const person = z.strictObject({
  endorsements: many(
    z
      .strictObject({
        ...since,
        category: heldCategory,
        association: z.string().min(1).max(40).optional(),
      })
      .refine(inSequence, backwards),
  ),
  memberships: many(
    z
      .strictObject({
        ...since,
        association: z.string().min(1).max(40).optional(),
        kind: z.enum(membershipKinds),
      })
      .refine(inSequence, backwards),
  ),
  agreements: z
    .strictObject({
      codeOfEthics: day.nullable().default(null),
      endorsementAgreement: day.nullable().default(null),
    })
    .prefault({}),
});

/** `attune-portfolio/1`: what the standards need to know of a ledger. Unknown keys are refused. */
export const portfolioSchema = z.strictObject({
  format: z.literal('attune-portfolio/1'),
  asOf: day,
  edition: z.string().min(1).max(40).optional(),
  association: z.string().min(1).max(40).optional(),
  overrides: overridesSchema.default({}),
  category: z.enum(allCategoryCodes),
  ignore: z.array(z.enum(ignorableGroups)).max(20).default([]),
  person: person.prefault({}),
  education: many(education),
  // Days of jobs are weighed against each other; nobody has had so many.
  employment: many(employment, 500),
  training: many(training),
  supervision: many(supervision),
  leadership: many(
    z
      .strictObject({ ...since, scope: z.enum(leadershipScopes).optional() })
      .refine(inSequence, backwards),
  ),
  references: many(reference),
});

/** A portfolio with every list and default filled in: what the evaluator reads. */
export type Portfolio = z.output<typeof portfolioSchema>;
/** A portfolio as it may be written, with lists and defaults left out. */
export type PortfolioInput = z.input<typeof portfolioSchema>;
export type EducationEntry = Portfolio['education'][number];
export type EmploymentEntry = Portfolio['employment'][number];
export type TrainingEntry = Portfolio['training'][number];
export type SupervisionEntry = Portfolio['supervision'][number];
export type SupervisionProvider = NonNullable<SupervisionEntry['provider']>;
export type LeadershipEntry = Portfolio['leadership'][number];
export type ReferenceEntry = Portfolio['references'][number];
