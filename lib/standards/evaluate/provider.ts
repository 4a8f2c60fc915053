import { addMonths, dayNumber } from '@/lib/core/calendar-date';
import type { ProviderPeriod, ProviderStanding } from '../editions/edition';
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

type Held = Readonly<Record<'MHS' | 'MHM-C' | 'ERS' | 'ERS-emerging', readonly Span[]>>;

function held(provider: SupervisionProvider, emergingMonths: number): Held {
  const endorsedAs = (...codes: readonly string[]): readonly Span[] =>
    merge(provider.endorsements.filter((e) => codes.includes(e.category)).map(spanOf));
  const addOns = provider.ers.filter((e) => e.status === 'endorsed').map(spanOf);
  const emerging = provider.ers
    .filter((e) => e.status === 'emerging')
    .map((e) => ({
      from: dayNumber(e.from),
      until: Math.min(spanOf(e).until, dayNumber(addMonths(e.from, emergingMonths))),
    }));
  return {
    MHS: endorsedAs('IMHS', 'ECMHS'),
    'MHM-C': endorsedAs('IMHM-C', 'ECMHM-C'),
    ERS: merge([...addOns, ...endorsedAs('I-ERS', 'EC-ERS')]),
    'ERS-emerging': merge(emerging),
  };
}

function spansOf(standing: ProviderStanding, held: Held): readonly Span[] {
  if (standing === 'MHS+ERS') return intersect(held.MHS, held.ERS);
  if (standing === 'MHS+ERS-emerging') return intersect(held.MHS, held['ERS-emerging']);
  return held[standing];
}

const inForce = (period: ProviderPeriod): readonly Span[] => [spanOf(period)];

/** Works out a provider's days once; every session with that provider is then a look-up. */
export function providerDays(
  provider: SupervisionProvider,
  periods: readonly ProviderPeriod[],
  rsc: RscRules,
  emergingMonths: number,
): ProviderDays {
  const holds = held(provider, emergingMonths);
  const during = (standings: readonly ProviderStanding[], period: ProviderPeriod) =>
    intersect(
      standings.flatMap((s) => spansOf(s, holds)),
      inForce(period),
    );
  const accepted = rsc.row === 'MHM-C' ? [] : acceptedVetting(provider, rsc);
  return {
    you: merge([...periods.flatMap((p) => during(p.serves.value[rsc.row], p)), ...accepted]),
    anyone: merge([
      ...periods.flatMap((p) => during(Object.values(p.serves.value).flat(), p)),
      ...accepted,
    ]),
    vetted: merge(provider.vetted.map(spanOf)),
    ever: accepted.length > 0 || Object.values(holds).some((spans) => spans.length > 0),
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
