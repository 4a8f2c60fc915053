import { racing, type World } from '../world';

/** A command tried by eight at once on something made ready for it. */
export interface Race {
  readonly name: string;
  readonly begin: () => Promise<Start>;
}

export interface Start {
  readonly go: (hand: number) => Promise<unknown>;
  /** What the race may leave behind once and must leave behind once. */
  readonly leaves: readonly Fact[];
  /** Only one of the eight may be told that it is done: they all started from the same version. */
  readonly oneWins?: true;
}

/** Rows found by a FROM clause in which $1 is the id. */
export interface Fact {
  readonly from: string;
  readonly id: string;
}

/** The races of one part of the product, with what they all need standing ready. */
export type Races = (world: World) => Promise<readonly Race[]>;

export const row = (from: string, id: string): Fact => ({ from, id });

/** An audit row about a person. */
export const audited = (action: string, personId: string): Fact =>
  row(`audit_event WHERE person_id = $1 AND outcome = 'done' AND action = '${action}'`, personId);

/** An audit row about an object. */
export const auditedAt = (action: string, objectId: string): Fact =>
  row(`audit_event WHERE object_id = $1 AND outcome = 'done' AND action = '${action}'`, objectId);

export const mailed = (template: string, personId: string): Fact =>
  row(`message WHERE person_id = $1 AND template = '${template}'`, personId);

/** The value of a result that has to be good, for making ready. */
export const made = <T>(result: {
  readonly ok: boolean;
  readonly value?: T;
  readonly error?: unknown;
}): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value as T;
};

const HANDS = 8;

const isDone = (answer: unknown): boolean =>
  typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === true;

/** What is wrong after eight hands at once; empty when they left exactly one of each fact. */
export const race = async (world: World, { begin }: Race): Promise<readonly string[]> => {
  const { go, leaves, oneWins } = await begin();
  const hands = await racing(world, HANDS, go);
  const thrown = hands.flatMap((hand) =>
    hand.status === 'rejected' ? [`threw ${String(hand.reason).slice(0, 200)}`] : [],
  );
  const wrong: string[] = [];
  const won = hands.filter((hand) => hand.status === 'fulfilled' && isDone(hand.value)).length;
  if (oneWins && won !== 1) wrong.push(`${won} of the hands were told that it is done`);
  for (const { from, id } of leaves) {
    const { rows } = await world.owner.query(`SELECT count(*)::int AS n FROM ${from}`, [id]);
    if (rows[0].n !== 1) wrong.push(`${rows[0].n} of ${from}`);
  }
  return [...wrong, ...thrown.slice(0, 1)];
};
