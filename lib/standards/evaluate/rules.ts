import { type CalendarDate, dayNumber } from '@/lib/core/calendar-date';
import { type Category, categoryOf } from '../categories';
import type { CategoryStandard, Edition, ReferenceSlot, WorkStandard } from '../editions/edition';
import { standardOf } from '../editions/offered';
import { type SupervisedRow, supervisedRows } from '../editions/providers';
import type { CategoryCode, DegreeMinimum, EducationLevel, Enforcement } from '../model';
import { type Overrides, scopedValue } from '../overrides';
import type { RequirementId } from '../requirements';
import { STILL_GOING_ON } from './days';

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
  readonly membershipRequired: boolean;
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
  readonly groupSizeMax: number | null;
  readonly requireAttestation: boolean;
}

export interface ReferenceRules {
  readonly slots: readonly ReferenceSlot[];
  readonly endorsedRaterMin: number;
  readonly validDays: number;
  readonly minKnownMonths: number;
  readonly maxNotEnoughInformation: number;
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
const withoutDegree = (work: WorkStandard, accepted: readonly EducationLevel[]): WorkStandard =>
  work.afterDegree && accepted.length === 0 ? { ...work, afterDegree: false } : work;

const hoursOrNone = (value: number | null): number => (value === null ? 0 : value * 60);

/** Lays the association's overlay and the question's overrides over an edition, later ones winning. */
export function rulesFor(
  edition: Edition,
  code: CategoryCode,
  layers: readonly Overrides[],
  association: string | undefined,
): Rules {
  const category = categoryOf(code);
  const standard = standardOf(edition, code);
  const flat: Overrides = Object.assign({}, ...layers);
  const scoped = (key: Parameters<typeof scopedValue>[3]) =>
    scopedValue(layers, code, category.family, key);
  const accepted = acceptedEducation(standard, category, layers);
  const open = flat['categories.open'];
  const training = standard.training.value;
  const common = edition.common;
  return {
    edition,
    category,
    standard,
    open:
      (open === undefined || open.includes(code) || open.includes(category.family)) &&
      !(category.family === 'ERS' && flat['ERS.enabled'] === false),
    acceptedEducation: accepted,
    work: standard.work && withoutDegree(standard.work.value, accepted),
    volunteerAddsUp: flat['work.volunteerAddsUp'] ?? common.volunteerAddsUp.value,
    countFullTimeEquivalent: flat['work.countFullTimeEquivalent'] ?? false,
    training: {
      total: scoped('training.total') ?? hoursOrNone(training.total),
      imh: scoped('training.imh') ?? hoursOrNone(training.imh),
      dei: scoped('training.dei') ?? hoursOrNone(training.dei),
      rsc_provision: scoped('training.rscProvision') ?? hoursOrNone(training.rscProvision),
    },
    rsc: {
      ...rscRules(standard, category, flat, common, scoped('rsc.received'), association),
      afterDegree: standard.rsc.value.afterDegree && accepted.length > 0,
    },
    references: {
      slots: standard.slots.value,
      endorsedRaterMin: flat['references.endorsedRaterMin'] ?? common.endorsedRaterMin.value,
      validDays: flat['references.validDays'] ?? common.referenceValidDays.value,
      minKnownMonths: flat['references.minKnownMonths'] ?? common.minKnownMonths.value,
      maxNotEnoughInformation:
        flat['references.maxNotEnoughInformation'] ?? common.maxNotEnoughInformation.value,
    },
    competencies: new Set(
      edition.competencies.filter((c) => c.families.includes(category.family)).map((c) => c.id),
    ),
    membershipRequired: flat['membership.required'] ?? common.membershipRequired.value,
    agreements: common.agreements.value,
    bases: flat['ERS.baseAnyOf'] ?? standard.addOn?.bases.value ?? [],
    mayLack: standard.emerging?.value.mayLack ?? [],
    exam: standard.exam.value,
  };
}

function rscRules(
  standard: CategoryStandard,
  category: Category,
  flat: Overrides,
  common: Edition['common'],
  received: number | undefined,
  association: string | undefined,
): Omit<RscRules, 'afterDegree'> {
  const rsc = standard.rsc.value;
  const window = common.rscWindow.value;
  const continuity = common.rscContinuity.value;
  const accepted = flat['rsc.vettedProviders.associations'];
  return {
    received: received ?? rsc.hours * 60,
    aboutProvision: rsc.aboutProvisionHours * 60,
    row: supervisedRows.find((row) => row === category.family) ?? 'FS',
    emergingMonths: common.emergingMonths.value,
    vettedUntil: vettedUntil(flat),
    vettedBy: accepted ?? (association === undefined ? 'any' : [association]),
    window: { ...window, enforce: flat['rsc.window.enforce'] ?? window.enforce },
    continuity: { ...continuity, enforce: flat['rsc.continuity.enforce'] ?? continuity.enforce },
    whileServing: flat['rsc.whileServing'] ?? common.rscWhileServing.value,
    groupSizeMax: flat['rsc.groupSizeMax'] ?? common.groupSizeMax.value,
    requireAttestation: flat['rsc.requireAttestation'] ?? false,
  };
}
