import { type CalendarDate, dayNumber, fromDayNumber } from '@/lib/core/calendar-date';
import type { Edition } from '../editions/edition';
import { type Overlay, overridesOn } from '../editions/overlay';
import type { Overrides } from '../overrides';
import { type Span, STILL_GOING_ON } from './days';

/** What an association asks of a session by the day it is held on. */
export interface Practice extends Span {
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

function practiceUnder(edition: Edition, settings: Overrides, span: Span): Practice {
  const cap = settings['rsc.groupSizeMax'];
  return {
    ...span,
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
  const layers = [overridesOn(overlay, question.asOf), ...above];
  const changes = turns(overlay);
  const practice = [-STILL_GOING_ON, ...changes].map((from, at) => {
    const next = changes[at];
    const until = next === undefined ? STILL_GOING_ON : next - 1;
    // Any day between two turns says the same; the last one before the first turn is one.
    const within = at === 0 ? until : from;
    const on = changes.length === 0 ? question.asOf : fromDayNumber(within);
    const settings = Object.assign({}, overridesOn(overlay, on), ...above);
    return practiceUnder(edition, settings, { from, until });
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
