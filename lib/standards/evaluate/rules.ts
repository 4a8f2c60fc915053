import { type CalendarDate, dayNumber } from '@/lib/core/calendar-date';
import { type Category, categoryOf } from '../categories';
import type { CategoryStandard, Edition, ReferenceSlot, WorkStandard } from '../editions/edition';
import { standardOf } from '../editions/offered';
import { type SupervisedRow, supervisedRows } from '../editions/providers';
import { examAsked, isOpenHere, membershipAsked } from '../editions/terms-under';
import type { CategoryCode, DegreeMinimum, EducationLevel, Enforcement } from '../model';
import { type Overrides, type ScopedKey, scopedValue } from '../overrides';
import type { RequirementId } from '../requirements';
import { STILL_GOING_ON } from './days';
import type { Practice, Settled } from './settled';

/** The rules one question is judged by: an edition's category with every overlay laid over it. */
export interface Rules {
  readonly edition: Edition;
  readonly category: Category;
  readonly standard: CategoryStandard;
  readonly open: boolean;
  readonly acceptedEducation: readonly EducationLevel[];
  readonly work: WorkStandard | null;
  readonly volunteerAddsUp: boolean;
  readonly countFullTimeEquivalent: boolean;
  readonly training: Readonly<Record<'total' | 'imh' | 'dei' | 'rsc_provision', number>>;
  readonly rsc: RscRules;
  readonly references: ReferenceRules;
  readonly competencies: ReadonlySet<string>;
  /** The longest time ago a training may have been; null where age never voids one. */
  readonly trainingMaxAgeMonths: number | null;
  readonly membershipRequired: boolean;
  /** The only association whose membership counts; null where any does. */
  readonly membershipOf: string | null;
  readonly agreements: number;
  readonly bases: readonly string[];
  /** What may still be short for a beginning as Emerging; empty where there is none. */
  readonly mayLack: readonly RequirementId[];
  readonly exam: boolean;
}

export interface RscRules {
  readonly received: number;
  readonly aboutProvision: number;
  readonly afterDegree: boolean;
  /** The row of the matrix for those who hold no Master's degree themselves. */
  readonly row: SupervisedRow;
  readonly emergingMonths: number;
  readonly vettedUntil: number;
  readonly vettedBy: readonly string[] | 'any';
  readonly window: { readonly min: number; readonly max: number; readonly enforce: Enforcement };
  readonly continuity: { readonly othersMax: number; readonly enforce: Enforcement };
  readonly whileServing: Enforcement;
  /** What sessions are held to, by their day. */
  readonly practice: readonly Practice[];
  readonly maxAgeMonths: number | null;
  /** The last day on which a Specialist without the add-on serves this row here. */
  readonly mhsAloneUntil: number;
}

export interface ReferenceRules {
  readonly slots: readonly ReferenceSlot[];
  readonly endorsedRaterMin: number;
  readonly validDays: number;
  readonly minKnownMonths: number;
  readonly maxNotEnoughInformation: number;
  readonly vettedRaters: boolean;
}

const ladder = ['cda', 'associate', 'bachelor', 'master', 'doctorate'] as const;

const from = (minimum: DegreeMinimum): readonly EducationLevel[] =>
  minimum === 'none' ? [] : ladder.slice(ladder.indexOf(minimum));

function acceptedEducation(
  standard: CategoryStandard,
  category: Category,
  layers: readonly Overrides[],
): readonly EducationLevel[] {
  if (category.family !== 'FS') return standard.education.value.accepted;
  const own = category.code === 'ECFS' ? 'ECFS.education.minDegree' : 'IFS.education.minDegree';
  for (const layer of layers.toReversed()) {
    const minimum = layer[own] ?? layer['FS.education.minDegree'];
    if (minimum !== undefined) return from(minimum);
  }
  return standard.education.value.accepted;
}

/** Where no vetting is accepted its last day lies before any session. */
const vettedUntil = (flat: Overrides): number => {
  const until: CalendarDate | undefined = flat['rsc.vettedProviders.until'];
  if (until !== undefined) return dayNumber(until);
  return flat['rsc.vettedProviders.associations'] === undefined ? -STILL_GOING_ON : STILL_GOING_ON;
};

/** Where no degree is asked there is no day that work could come after. */
function workUnder(
  work: WorkStandard,
  accepted: readonly EducationLevel[],
  asked: boolean | undefined,
): WorkStandard {
  return { ...work, afterDegree: (asked ?? work.afterDegree) && accepted.length > 0 };
}

const hoursOrNone = (value: number | null): number => (value ?? 0) * 60;

/** The rules of one category: an edition with everything an association lays over it. */
export function rulesFor(edition: Edition, code: CategoryCode, settled: Settled): Rules {
  const category = categoryOf(code);
  const { family } = category;
  const standard = standardOf(edition, code);
  const { layers, flat } = settled;
  const scoped = (key: ScopedKey) => scopedValue(layers, code, family, key);
  const accepted = acceptedEducation(standard, category, layers);
  const training = standard.training.value;
  const { common } = edition;
  const afterDegree = family === 'FS' ? flat['FS.afterDegree'] : undefined;
  const emerges = flat['emerging.enabled'] ?? true;
  return {
    edition,
    category,
    standard,
    open: isOpenHere(flat, code),
    acceptedEducation: accepted,
    work: standard.work && workUnder(standard.work.value, accepted, afterDegree),
    volunteerAddsUp: flat['work.volunteerAddsUp'] ?? common.volunteerAddsUp.value,
    countFullTimeEquivalent: flat['work.countFullTimeEquivalent'] ?? false,
    training: {
      total: scoped('training.total') ?? hoursOrNone(training.total),
      imh: scoped('training.imh') ?? hoursOrNone(training.imh),
      dei: scoped('training.dei') ?? hoursOrNone(training.dei),
      rsc_provision: scoped('training.rscProvision') ?? hoursOrNone(training.rscProvision),
    },
    trainingMaxAgeMonths: flat['training.maxAgeMonths'] ?? null,
    rsc: {
      ...rscRules(category, common, settled),
      received: scoped('rsc.received') ?? standard.rsc.value.hours * 60,
      aboutProvision: standard.rsc.value.aboutProvisionHours * 60,
      afterDegree: (afterDegree ?? standard.rsc.value.afterDegree) && accepted.length > 0,
    },
    references: {
      slots: standard.slots.value,
      endorsedRaterMin: flat['references.endorsedRaterMin'] ?? common.endorsedRaterMin.value,
      validDays: flat['references.validDays'] ?? common.referenceValidDays.value,
      minKnownMonths: flat['references.minKnownMonths'] ?? common.minKnownMonths.value,
      maxNotEnoughInformation:
        flat['references.maxNotEnoughInformation'] ?? common.maxNotEnoughInformation.value,
      vettedRaters: flat['references.vettedRaters'] ?? true,
    },
    competencies: new Set(
      edition.competencies.filter((c) => c.families.includes(family)).map((c) => c.id),
    ),
    membershipRequired: membershipAsked({ edition, overrides: flat }),
    membershipOf: flat['membership.acceptsOthers'] === false ? (settled.association ?? null) : null,
    agreements: common.agreements.value,
    bases: flat['ERS.baseAnyOf'] ?? standard.addOn?.bases.value ?? [],
    mayLack: emerges ? (standard.emerging?.value.mayLack ?? []) : [],
    exam: examAsked({ edition, overrides: flat }, code),
  };
}

type ByCategory = 'received' | 'aboutProvision' | 'afterDegree';

function rscRules(
  category: Category,
  common: Edition['common'],
  { flat, association, practice }: Settled,
): Omit<RscRules, ByCategory> {
  const window = common.rscWindow.value;
  const continuity = common.rscContinuity.value;
  const row = supervisedRows.find((each) => each === category.family) ?? 'FS';
  const alone =
    row === 'FS'
      ? flat['rsc.transition.mhsForFs.until']
      : row === 'MHS' && flat['rsc.transition.mhsForMhs.until'];
  return {
    row,
    emergingMonths: flat['emerging.months'] ?? common.emergingMonths.value,
    mhsAloneUntil: alone ? dayNumber(alone) : STILL_GOING_ON,
    vettedUntil: vettedUntil(flat),
    vettedBy:
      flat['rsc.vettedProviders.associations'] ??
      (association === undefined ? 'any' : [association]),
    window: { ...window, enforce: flat['rsc.window.enforce'] ?? window.enforce },
    continuity: { ...continuity, enforce: flat['rsc.continuity.enforce'] ?? continuity.enforce },
    whileServing: flat['rsc.whileServing'] ?? common.rscWhileServing.value,
    practice,
    maxAgeMonths: flat['rsc.maxAgeMonths'] ?? null,
  };
}
