import { addMonths, dayNumber } from '@/lib/core/calendar-date';
import { categoryHeld, categoryOf } from '../categories';
import type { Edition } from '../editions/edition';
import type {
  ProviderPeriod,
  ProviderStanding,
  Replacement,
  SupervisedRow,
} from '../editions/providers';
import type { CategoryFamily } from '../model';
import type { SupervisionProvider } from '../portfolio';
import type { UncountedReason } from '../reasons';
import { covers, intersect, merge, type Span, STILL_GOING_ON, spanOf } from './days';
import type { RscRules } from './rules';

/** When a provider could serve the one who asks, when anybody, and whether ever. */
export interface ProviderDays {
  readonly you: readonly Span[];
  readonly anyone: readonly Span[];
  readonly vetted: readonly Span[];
  readonly ever: boolean;
}

type Held = Readonly<
  Record<'FS-master' | 'FRS' | 'ERS' | 'ERS-emerging' | 'MHS' | 'MHM-C', readonly Span[]>
>;

/** A Master's degree or higher. */
export const isMasters = (level: string | undefined): boolean =>
  level === 'master' || level === 'doctorate';

/** Every category a provider holds with its days; one that was replaced ends where its successors begin. */
function categoriesHeld(
  provider: SupervisionProvider,
  replaced: readonly Replacement[],
): readonly { readonly family: CategoryFamily; readonly span: Span }[] {
  return provider.endorsements.flatMap((endorsement) => {
    const code = categoryHeld(endorsement.category);
    const span = spanOf(endorsement);
    const by = replaced.find((each) => each.category === code);
    if (!by) return [{ family: categoryOf(code).family, span }];
    const on = dayNumber(by.on);
    const after = { from: Math.max(span.from, on), until: span.until };
    return [
      { family: categoryOf(code).family, span: { ...span, until: Math.min(span.until, on - 1) } },
      ...by.becomes.map((became) => ({ family: categoryOf(became).family, span: after })),
    ];
  });
}

function held(provider: SupervisionProvider, edition: Edition, emergingMonths: number): Held {
  const categories = categoriesHeld(provider, edition.replaced.value);
  const endorsedAs = (family: CategoryFamily): readonly Span[] =>
    merge(categories.filter((each) => each.family === family).map(({ span }) => span));
  const addOns = provider.ers.filter((e) => e.status === 'endorsed').map(spanOf);
  const emerging = provider.ers
    .filter((e) => e.status === 'emerging')
    .map((e) => ({
      from: dayNumber(e.from),
      until: Math.min(spanOf(e).until, dayNumber(addMonths(e.from, emergingMonths))),
    }));
  return {
    'FS-master': isMasters(provider.degree) ? endorsedAs('FS') : [],
    FRS: endorsedAs('FRS'),
    ERS: merge([...addOns, ...endorsedAs('ERS')]),
    'ERS-emerging': merge(emerging),
    MHS: endorsedAs('MHS'),
    'MHM-C': endorsedAs('MHM-C'),
  };
}

function spansOf(standing: ProviderStanding, held: Held): readonly Span[] {
  if (standing === 'MHS+ERS') return intersect(held.MHS, held.ERS);
  if (standing === 'MHS+ERS-emerging') return intersect(held.MHS, held['ERS-emerging']);
  // Before the add-on had its name, to be emerging was to be an emerging family reflective supervisor.
  if (standing === 'FRS-emerging') return held['ERS-emerging'];
  return held[standing];
}

/** A Specialist serves until the day this ends for those without the add-on; with it, on. */
const specialists = (held: Held, aloneUntil: number): readonly Span[] =>
  aloneUntil === STILL_GOING_ON
    ? held.MHS
    : [
        ...intersect(held.MHS, [{ from: -STILL_GOING_ON, until: aloneUntil }]),
        ...spansOf('MHS+ERS', held),
        ...spansOf('MHS+ERS-emerging', held),
      ];

/** To hold any of these is to have been a provider once. */
const providing = ['FRS', 'ERS', 'ERS-emerging', 'MHS', 'MHM-C', 'FS-master'] as const;

/** A Family Specialist is served as one with a Master's degree from the day it was conferred. */
const rowsOf = (
  row: SupervisedRow,
  mastersSince: number,
): readonly (readonly [SupervisedRow, Span])[] =>
  row === 'FS'
    ? [
        ['FS', { from: -STILL_GOING_ON, until: mastersSince - 1 }],
        ['FS-master', { from: mastersSince, until: STILL_GOING_ON }],
      ]
    : [[row, { from: -STILL_GOING_ON, until: STILL_GOING_ON }]];

/** Works out a provider's days once; every session with that provider is then a look-up. */
export function providerDays(
  provider: SupervisionProvider,
  edition: Edition,
  rsc: RscRules,
  mastersSince: number,
): ProviderDays {
  const periods = edition.providers;
  const holds = held(provider, edition, rsc.emergingMonths);
  const during = (
    standings: readonly ProviderStanding[],
    period: ProviderPeriod,
    mhsAloneUntil = STILL_GOING_ON,
  ) =>
    intersect(
      standings.flatMap((s) =>
        s === 'MHS' ? specialists(holds, mhsAloneUntil) : spansOf(s, holds),
      ),
      [spanOf(period)],
    );
  const accepted = rsc.row === 'MHM-C' ? [] : acceptedVetting(provider, rsc);
  return {
    you: merge([
      ...rowsOf(rsc.row, mastersSince).flatMap(([row, span]) =>
        intersect(
          periods.flatMap((p) => during(p.serves.value[row], p, rsc.mhsAloneUntil)),
          [span],
        ),
      ),
      ...accepted,
    ]),
    anyone: merge([
      ...periods.flatMap((p) => during(Object.values(p.serves.value).flat(), p)),
      ...accepted,
    ]),
    vetted: merge(provider.vetted.map(spanOf)),
    ever: accepted.length > 0 || providing.some((standing) => holds[standing].length > 0),
  };
}

const acceptedVetting = (provider: SupervisionProvider, rsc: RscRules): readonly Span[] =>
  intersect(
    provider.vetted
      .filter((v) => rsc.vettedBy === 'any' || rsc.vettedBy.includes(v.association))
      .map(spanOf),
    [{ from: -STILL_GOING_ON, until: rsc.vettedUntil }],
  );

/** Why a stated provider does not serve on a day (or through a whole period), or null. */
export function providerReason(
  days: ProviderDays,
  on: Span,
  isPeriod: boolean,
): UncountedReason | null {
  if (covers(days.you, on)) return null;
  if (isPeriod) return 'needs_dates';
  if (covers(days.vetted, on)) return 'vetting_not_accepted';
  if (!days.ever) return 'provider_not_qualified';
  return covers(days.anyone, on) ? 'provider_category_too_low' : 'provider_not_qualified_on_date';
}

type Stated = SupervisionProvider | undefined;
type Since = { readonly from: string; readonly until: string | null };
/** Every part of a provider: what is said of it, and the lists of what it held. */
const parts = {
  said: ['name', 'standing', 'degree'],
  held: ['endorsements', 'ers', 'vetted'],
} as const;
type Compared = (typeof parts)[keyof typeof parts][number];
// Does not compile once a provider has a part that is not compared.
const all: Exclude<keyof SupervisionProvider, Compared> extends never ? typeof parts : never =
  parts;

const whatOf = (held: Since & Partial<Record<'category' | 'status' | 'association', string>>) =>
  held.category ?? held.status ?? held.association;

/**
 * Whether two providers state the same, in the same order. Part by part: as a text, or by asking each for its
 * parts, this took half of an answer's time, for every session of a portfolio states its provider anew.
 */
export function holdsTheSame(a: Stated, b: Stated): boolean {
  if (a === undefined || b === undefined) return a === b;
  return (
    all.said.every((part) => a[part] === b[part]) &&
    all.held.every((part) => {
      const [one, other]: readonly (readonly Since[])[] = [a[part], b[part]];
      return (
        one?.length === other?.length && one?.every((held, at) => isSameHeld(held, other?.[at]))
      );
    })
  );
}

const isSameHeld = (a: Since, b: Since | undefined): boolean =>
  b !== undefined && a.from === b.from && a.until === b.until && whatOf(a) === whatOf(b);
