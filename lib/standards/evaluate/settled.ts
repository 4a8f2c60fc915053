import { type CalendarDate, dayNumber, fromDayNumber } from '@/lib/core/calendar-date';
import type { Edition } from '../editions/edition';
import { type Overlay, overridesOn } from '../editions/overlay';
import { settingsUnder } from '../editions/settings-under';
import type { Overrides } from '../overrides';
import { STILL_GOING_ON } from './days';

/** What an association asks of a session by the day it is held on. */
export interface Practice {
  /** The last day it holds; it begins where the one before ends. */
  readonly until: number;
  readonly groupSizeMax: number | null;
  readonly requireAttestation: boolean;
  readonly virtualAccepted: boolean;
}

/** Every setting that applies to one question, worked out once for all categories. */
export interface Settled {
  readonly association: string | undefined;
  /** On the day asked about, the later winning. */
  readonly layers: readonly Overrides[];
  readonly flat: Overrides;
  /** Without gaps and in order: one for most associations. */
  readonly practice: readonly Practice[];
}

/** The days on which an overlay begins to say something else. */
function turns(overlay: Overlay | null): readonly number[] {
  const days = (overlay?.periods ?? []).flatMap(({ from, until }) => [
    ...(from === null ? [] : [dayNumber(from)]),
    ...(until === null ? [] : [dayNumber(until) + 1]),
  ]);
  return [...new Set(days)].sort((a, b) => a - b);
}

function practiceUnder(edition: Edition, settings: Overrides, until: number): Practice {
  const cap = settings['rsc.groupSizeMax'];
  return {
    until,
    groupSizeMax: cap === undefined ? edition.common.groupSizeMax.value : cap,
    requireAttestation: settings['rsc.requireAttestation'] ?? false,
    virtualAccepted: settings['rsc.virtualAccepted'] ?? true,
  };
}

/** Lays an overlay and the settings above it over an edition, for the day a question is asked of. */
export function settle(
  edition: Edition,
  overlay: Overlay | null,
  above: readonly Overrides[],
  question: { readonly asOf: CalendarDate; readonly association?: string | undefined },
): Settled {
  const layers = [settingsUnder(edition, overlay, question.asOf), ...above];
  const practice = [...turns(overlay), STILL_GOING_ON].map((turn) => {
    // Any day between two turns says the same; the last one does.
    const until = turn - 1;
    const settings = Object.assign({}, overridesOn(overlay, fromDayNumber(until)), ...above);
    return practiceUnder(edition, settings, until);
  });
  return {
    association: question.association,
    layers,
    flat: Object.assign({}, ...layers),
    practice,
  };
}

/** What is asked of a session on a day. The steps cover every day there is. */
export function practiceOn(practice: readonly Practice[], day: number): Practice {
  let at = 0;
  while ((practice[at] as Practice).until < day) at += 1;
  return practice[at] as Practice;
}
