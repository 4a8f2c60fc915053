/** One arrow of a life cycle: what happens, from where, to where, and who may do it. */
export interface Arrow<State extends string, Event extends string, Permission extends string> {
  readonly event: Event;
  readonly from: readonly State[];
  readonly to: State;
  readonly may: readonly Permission[];
}

/** A life cycle as a table: the only list of what can happen. */
export type Machine<S extends string, E extends string, P extends string> = readonly Arrow<
  S,
  E,
  P
>[];

/** The arrow for an event out of a state, or null where the table has none. */
export const arrowFor = <S extends string, E extends string, P extends string>(
  machine: Machine<S, E, P>,
  state: S,
  event: E,
): Arrow<S, E, P> | null =>
  machine.find((arrow) => arrow.event === event && arrow.from.includes(state)) ?? null;

/** The events someone holding these permissions may cause in this state; what buttons to show. */
export const eventsOpenTo = <S extends string, E extends string, P extends string>(
  machine: Machine<S, E, P>,
  state: S,
  permissions: readonly P[],
): readonly E[] =>
  machine
    .filter((a) => a.from.includes(state) && a.may.some((p) => permissions.includes(p)))
    .map((a) => a.event);
