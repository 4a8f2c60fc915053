import { categoryOf } from '../categories';
import { type CategoryCode, type CategoryFamily, categoryFamilies } from '../model';
import {
  type OverrideKey,
  type Overrides,
  type Scope,
  type ScopedKey,
  scopedKeys,
} from '../overrides';
import type { Problem } from '../problem';
import type { CategoryStandard, Edition } from './edition';
import type { Overlay, OverlayPeriod } from './overlay';
import { overrideRules } from './override-rules';
import type { SupervisedRow } from './providers';
import { renewalAsked } from './terms-under';

type Fault = Omit<Problem, 'path'>;

const familyOf = (scope: Scope): CategoryFamily =>
  categoryFamilies.find((family) => family === scope) ?? categoryOf(scope as CategoryCode).family;

const notIn = (edition: Edition, category: string): Fault => ({
  code: 'not_in_edition',
  values: { category, edition: edition.id },
});

const atLeast = (set: number, least: number): Fault | null =>
  set >= least ? null : { code: 'below_standard', values: { least: String(least) } };

const atMost = (set: number, most: number): Fault | null =>
  set <= most ? null : { code: 'above_standard', values: { most: String(most) } };

/** What the edition asks of a category, in the unit of the key; null where it asks nothing. */
function standardFor(key: ScopedKey, { training, rsc }: CategoryStandard): number | null {
  const { total, imh, dei, rscProvision } = training.value;
  const hours: Readonly<Partial<Record<ScopedKey, number | null>>> = {
    'training.total': total,
    'training.imh': imh,
    'training.dei': dei,
    'training.rscProvision': rscProvision,
    'rsc.received': rsc.value.hours,
  };
  const asked = hours[key];
  return asked === undefined || asked === null ? null : asked * 60;
}

/** Where the standard lets training vary, the least it may be. */
function floorFor(key: ScopedKey, family: CategoryFamily, edition: Edition): number | null {
  const floor = edition.common.trainingFloor.value;
  if (overrideRules[`${family}.${key}`].leeway !== 'floor') return null;
  if (!floor.families.includes(family)) return null;
  return (key === 'training.dei' ? floor.dei : floor.total) * 60;
}

function scopedFault(scope: Scope, key: ScopedKey, set: number, edition: Edition): Fault | null {
  const family = familyOf(scope);
  const standard = edition.categories[family];
  if (!standard) return notIn(edition, scope);
  const asked = standardFor(key, standard);
  if (asked === null) return null;
  const floor = floorFor(key, family, edition);
  return atLeast(set, floor === null ? asked : Math.min(asked, floor));
}

/** The last day on which the matrix lets a Specialist without the add-on serve a row. */
function lastDayAlone(edition: Edition, row: SupervisedRow): string | null {
  const periods = edition.providers.filter(({ serves }) => serves.value[row].includes('MHS'));
  return periods.at(-1)?.until ?? null;
}

function transitionFault(edition: Edition, row: SupervisedRow, set: string): Fault | null {
  const last = lastDayAlone(edition, row);
  return last === null || set <= last ? null : { code: 'later_than_standard', values: { last } };
}

const strangers = (list: readonly Scope[], edition: Edition): Fault | null => {
  const stranger = list.find((scope) => !edition.categories[familyOf(scope)]);
  return stranger === undefined ? null : notIn(edition, stranger);
};

function basesFault(bases: readonly Scope[], edition: Edition): Fault | null {
  const addOn = bases.find((scope) => edition.categories[familyOf(scope)]?.addOn);
  return addOn === undefined
    ? strangers(bases, edition)
    : { code: 'not_a_base', values: { category: addOn } };
}

type Check<K extends OverrideKey> = (
  set: NonNullable<Overrides[K]>,
  edition: Edition,
  overrides: Overrides,
) => Fault | null;

const renewalCheck =
  (hours: 'trainingHours' | 'deiHours' | 'rscProvisionHours' | 'rscHours') =>
  (set: number, edition: Edition, overrides: Overrides): Fault | null =>
    atLeast(set, renewalAsked(edition, overrides)[hours]);

/** Keys with a standard of their own to be held against; all others are free. */
const checks: { readonly [K in OverrideKey]?: Check<K> } = {
  'categories.open': strangers,
  'ERS.baseAnyOf': basesFault,
  'rsc.transition.mhsForFs.until': (set, edition) => transitionFault(edition, 'FS', set),
  'rsc.transition.mhsForMhs.until': (set, edition) => transitionFault(edition, 'MHS', set),
  'references.minKnownMonths': (set, { common }) => atLeast(set, common.minKnownMonths.value),
  'references.maxNotEnoughInformation': (set, { common }) =>
    atMost(set, common.maxNotEnoughInformation.value),
  'renewal.trainingHours': renewalCheck('trainingHours'),
  'renewal.deiHours': renewalCheck('deiHours'),
  'renewal.rscProvisionHours': renewalCheck('rscProvisionHours'),
  'renewal.rscHours': renewalCheck('rscHours'),
  'MHS.exam.required': (set, { categories }) =>
    atLeast(Number(set), Number(categories.MHS?.exam.value ?? false)),
};

function faultOf(key: OverrideKey, overrides: Overrides, edition: Edition): Fault | null {
  const set = overrides[key];
  if (set === undefined || set === null) return null;
  const scopedKey = scopedKeys.find((each) => key.endsWith(`.${each}`));
  if (scopedKey) {
    const scope = key.slice(0, -scopedKey.length - 1) as Scope;
    return scopedFault(scope, scopedKey, set as number, edition);
  }
  const check = checks[key] as Check<OverrideKey> | undefined;
  return check ? check(set, edition, overrides) : null;
}

const meets = ({ from, until }: OverlayPeriod, edition: Edition): boolean =>
  (from === null || edition.until === null || from <= edition.until) &&
  (until === null || edition.from <= until);

/** What is wrong with settings under an edition, each with its key: below what is fixed, or unknown to it. */
export const checkOverrides = (edition: Edition, overrides: Overrides): readonly Problem[] =>
  (Object.keys(overrides) as OverrideKey[]).flatMap((key) => {
    const fault = faultOf(key, overrides, edition);
    return fault ? [{ path: key, ...fault }] : [];
  });

/**
 * What is wrong with an overlay under an edition. An association may ask for more where the standard
 * varies and never for less where it is fixed; periods that never meet the edition are not its matter.
 */
export const checkOverlay = (edition: Edition, overlay: Overlay): readonly Problem[] =>
  overlay.periods.flatMap((period, at) =>
    meets(period, edition)
      ? checkOverrides(edition, period.overrides).map((problem) => ({
          ...problem,
          path: `periods[${at}].overrides.${problem.path}`,
        }))
      : [],
  );
