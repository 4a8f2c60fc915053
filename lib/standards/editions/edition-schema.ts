import { z } from 'zod';
import { isCalendarDate } from '@/lib/core/calendar-date';
import {
  allCategoryCodes,
  categoryFamilies,
  confidences,
  degreeMinima,
  educationLevels,
  enforcements,
  jobKinds,
  referenceRoles,
  tracks,
} from '../model';
import { requirementIds } from '../requirements';
import { competencyDomains } from './competency';
import { citedIn, type Edition } from './edition';
import { providerStandings, supervisedRows } from './providers';
import { slotIds } from './reference-slots';
import { evidenceKinds, proofs, renewalModels } from './terms';

const id = z.string().regex(/^[a-z0-9]+(?:[-_][a-z0-9]+)*$/);
const words = z.string().min(1).max(300);
const day = z.string().refine(isCalendarDate, { error: 'date' }).meta({ format: 'date' });
const monthDay = z
  .string()
  .refine((text) => isCalendarDate(`2023-${text}`), { error: 'date' })
  .meta({ pattern: '^[0-9]{2}-[0-9]{2}$' });
const count = z.int().min(0).max(100_000);
const families = z.array(z.enum(categoryFamilies)).max(categoryFamilies.length);
const enforcement = z.enum(enforcements);
const names = z.strictObject({ en: words, es: words });

/** A value with where it was read and how surely. */
const sourced = <T extends z.ZodType>(value: T) =>
  z.strictObject({
    value,
    confidence: z.enum(confidences),
    sources: z.array(z.string().min(1).max(80)).max(40),
  });

const education = z.strictObject({
  accepted: z.array(z.enum(educationLevels)),
  minimum: z.enum(degreeMinima),
  orWork: z.boolean(),
});

const work = z.strictObject({
  months: count,
  kinds: z.array(z.enum(jobKinds)).min(1),
  familiesMin: count,
  focusSocialEmotional: z.boolean(),
  attentionToRelationships: z.boolean(),
  supervised: z.boolean(),
  licensedOrEligible: z.boolean(),
  afterDegree: z.boolean(),
  trainedVolunteers: z.boolean(),
  internship: z.strictObject({ monthsMax: count, supervisors: families }).nullable(),
});

const training = z.strictObject({
  total: count.nullable(),
  imh: count.nullable(),
  dei: count.nullable(),
  rscProvision: count.nullable(),
});

const slot = z.strictObject({
  id: z.enum(slotIds),
  roles: z.array(z.enum(referenceRoles)),
  endorsedOrVetted: z.boolean(),
});

const category = z.strictObject({
  addOn: z.strictObject({ bases: sourced(families.min(1)) }).nullable(),
  emerging: sourced(z.strictObject({ mayLack: z.array(z.enum(requirementIds)) })).nullable(),
  education: sourced(education),
  work: sourced(work).nullable(),
  rscProvided: sourced(z.strictObject({ months: count, afterDegree: z.boolean() })).nullable(),
  leadershipMonths: sourced(count).nullable(),
  training: sourced(training),
  typicalTrainingHours: sourced(z.strictObject({ from: count, to: count.nullable() })).nullable(),
  rsc: sourced(
    z.strictObject({ hours: count, aboutProvisionHours: count, afterDegree: z.boolean() }),
  ),
  slots: sourced(z.array(slot).max(10)),
  exam: sourced(z.boolean()),
  reviewers: sourced(z.int().min(1).max(3)),
});

const track = z.strictObject({
  brand: words,
  monthsMin: count,
  monthsMax: count,
  includesPrenatal: z.boolean(),
});

const everyCategory = z.strictObject({
  membershipRequired: sourced(z.boolean()),
  agreements: sourced(z.int().min(0).max(2)),
  endorsedRaterMin: sourced(count),
  maxNotEnoughInformation: sourced(count),
  referenceValidDays: sourced(count),
  minKnownMonths: sourced(count),
  rscWindow: sourced(z.strictObject({ min: count, max: count, enforce: enforcement })),
  rscContinuity: sourced(z.strictObject({ othersMax: count, enforce: enforcement })),
  rscWhileServing: sourced(enforcement),
  groupSizeMax: sourced(z.int().min(1).max(1000).nullable()),
  volunteerAddsUp: sourced(z.boolean()),
  emergingMonths: sourced(count),
  trainingFloor: sourced(z.strictObject({ families, total: count, dei: count })),
});

const period = z.strictObject({
  from: day,
  until: day.nullable(),
  serves: sourced(z.record(z.enum(supervisedRows), z.array(z.enum(providerStandings)))),
});

const replacement = z.strictObject({
  category: z.enum(allCategoryCodes),
  becomes: z.array(z.enum(allCategoryCodes)).min(1),
  on: day,
});

const exam = z.strictObject({
  choiceQuestions: count,
  choiceMinutes: count,
  vignetteMinutes: count,
  passPercent: z.int().min(0).max(100),
  scorers: count,
  approvalMonths: count,
  retakeWaitMonths: count,
  requestWeeksBefore: count,
  feeCents: count,
});

const renewal = z.strictObject({
  model: z.enum(renewalModels),
  years: z.int().min(1).max(10),
  cycleEnds: z.array(z.int().min(2000).max(2199)),
  dueOn: monthDay,
  opensOn: monthDay,
  trainingHours: count,
  deiHours: count,
  rscProvisionHours: count,
  rscHours: count,
  rscFor: families,
  seniorMentor: z
    .strictObject({ afterYears: count, rscHoursAYear: count, peersCount: z.boolean() })
    .nullable(),
  membershipEveryYears: count,
  firstPeriod: z.enum(['share', 'exempt']),
  proof: z.enum(proofs),
  sanctionAttestation: z.boolean(),
  reinstatement: z.strictObject({
    trainingHours: count,
    newRatings: count,
    auditedNext: z.boolean(),
    feeCents: count.nullable(),
  }),
});

const review = z.strictObject({
  consensus: z.boolean(),
  onDisagreement: z.literal('coordinator_assigns_third'),
  evidenceWeight: z
    .array(z.enum(evidenceKinds))
    .length(evidenceKinds.length)
    .meta({ ordered: true }),
  keyDomains: z.array(z.enum(competencyDomains)),
});

const competency = z.strictObject({
  id,
  domain: z.enum(competencyDomains),
  name: names,
  families: families.min(1),
  origin: z.enum(['read', 'background']),
  verified: z.boolean(),
});

const shape = z.strictObject({
  id,
  from: day,
  until: day.nullable(),
  tracks: z.strictObject(
    Object.fromEntries(tracks.map((each) => [each, sourced(track)])) as Record<
      (typeof tracks)[number],
      ReturnType<typeof sourced<typeof track>>
    >,
  ),
  common: everyCategory,
  categories: z.partialRecord(z.enum(categoryFamilies), category),
  providers: z.array(period).min(1),
  replaced: sourced(z.array(replacement)),
  exam: sourced(exam),
  renewal: sourced(renewal),
  review: sourced(review),
  competencies: z.array(competency).max(500),
  sources: z.record(z.string().min(1).max(80), z.url({ protocol: /^https?$/ })),
});

type Faults = z.core.ParsePayload<z.output<typeof shape>>;

const fault = (payload: Faults, path: PropertyKey[], message: string) =>
  payload.issues.push({ code: 'custom', path, message, input: payload.value });

/** What holds between values: order of days, no repeats, every page named and every category known. */
function checkTogether(payload: Faults): void {
  const { value } = payload;
  if (value.until !== null && value.until < value.from) fault(payload, ['until'], 'backwards');
  for (const key of new Set(citedIn({ ...value, sources: null })))
    if (!(key in value.sources)) fault(payload, ['sources', key], 'unknown_source');
  value.providers.forEach(({ from, until }, at) => {
    const next = value.providers[at + 1];
    const ends = until !== null && until >= from;
    if (next ? !ends || until >= next.from : until !== null && !ends)
      fault(payload, ['providers', at, 'until'], 'backwards');
  });
  const { evidenceWeight } = value.review.value;
  evidenceWeight.forEach((kind, at) => {
    if (evidenceWeight.indexOf(kind) < at)
      fault(payload, ['review', 'value', 'evidenceWeight', at], 'twice');
  });
  const seen = new Set<string>();
  value.competencies.forEach((each, at) => {
    if (seen.has(each.id)) fault(payload, ['competencies', at, 'id'], 'twice');
    seen.add(each.id);
    const stranger = each.families.findIndex((family) => !value.categories[family]);
    if (stranger >= 0) fault(payload, ['competencies', at, 'families', stranger], 'not_in_edition');
  });
}

/** An edition as a stored document. Strict: what is not known here is refused with its path. */
export const editionSchema: z.ZodType<Edition> = shape.check(checkTogether);
