import type { CalendarDate } from '@/lib/core/calendar-date';
import type { Edition } from '@/lib/standards/editions/edition';
import { codesOf } from '@/lib/standards/editions/offered';
import type { Overlay } from '@/lib/standards/editions/overlay';
import { editionOn } from '@/lib/standards/editions/registry';
import { settingsUnder } from '@/lib/standards/editions/settings-under';
import { rulesOfQuestion } from '@/lib/standards/evaluate/evaluate';
import { categoryCodes } from '@/lib/standards/model';
import type { Overrides } from '@/lib/standards/overrides';
import type { KnownStandards } from '@/lib/standards/published/known-standards';
import type { RscHours, TrainingHours } from '../model';
import { portfolioOf } from './portfolio';

/** What answers are judged by: the edition in force on a day, and what an association laid over it. */
export interface Standpoint {
  readonly asOf: CalendarDate;
  readonly edition: Edition;
  readonly overlay: Overlay | null;
  /** What the overlay says on that day. */
  readonly overrides: Overrides;
  /** Hours that are enough for every category here. */
  readonly enough: { readonly training: TrainingHours; readonly rsc: RscHours };
}

type Known = Pick<KnownStandards, 'editions' | 'overlayOf'>;

/** How answers are judged on a day, by what is published. Before the first edition nothing is. */
export function standpointOf(
  known: Known,
  asOf: CalendarDate,
  association?: string | undefined,
): Standpoint {
  const edition = editionOn(asOf, known.editions);
  if (!edition) throw new RangeError(`No edition of the standards is in force on ${asOf}.`);
  const overlay = known.overlayOf(association);
  return {
    asOf,
    edition,
    overlay,
    overrides: settingsUnder(edition, overlay, asOf),
    enough: mostAsked({ edition, overlay }, portfolioOf({ association }, asOf)),
  };
}

function mostAsked(
  judging: Pick<Standpoint, 'edition' | 'overlay'>,
  portfolio: ReturnType<typeof portfolioOf>,
): Standpoint['enough'] {
  const today: readonly string[] = categoryCodes;
  const rules = codesOf(judging.edition)
    .filter((code) => today.includes(code))
    .map(rulesOfQuestion(portfolio, judging));
  const most = (minutes: readonly number[]) => Math.ceil(Math.max(...minutes) / 60);
  const dei = most(rules.map(({ training }) => training.dei));
  const provision = most(rules.map(({ training }) => training.rsc_provision));
  const imh = most(rules.map(({ training }) => training.imh));
  const total = most(rules.map(({ training }) => training.total));
  const about = most(rules.map(({ rsc }) => rsc.aboutProvision));
  const hours = most(rules.map(({ rsc }) => rsc.received));
  return {
    training: { total: Math.max(total, dei + provision + imh), dei, provision },
    rsc: { hours: Math.max(hours, about), about, from: 'mentor' },
  };
}
