/** What a stretch of load came to. Latencies in milliseconds. */
export interface Measured {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
}

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

/** Runs work by so many hands for so many milliseconds, after a short warming-up that is not counted. */
export const load = async (
  hands: number,
  ms: number,
  work: (n: number, hand: number) => Promise<unknown>,
): Promise<Measured> => {
  let n = 0;
  const spin = async (until: number, times: number[] | null, hand: number) => {
    while (performance.now() < until) {
      const begun = performance.now();
      n += 1;
      await work(n, hand);
      times?.push(performance.now() - begun);
    }
  };
  const all = (until: number, times: number[] | null) =>
    Promise.all(Array.from({ length: hands }, (_, hand) => spin(until, times, hand)));
  await all(performance.now() + ms / 4, null);
  const times: number[] = [];
  const begun = performance.now();
  await all(begun + ms, times);
  const seconds = (performance.now() - begun) / 1000;
  times.sort((a, b) => a - b);
  return { perSecond: times.length / seconds, p50: at(times, 0.5), p99: at(times, 0.99) };
};

/** The middle of several measurements by rate: one disturbed stretch does not decide. */
export const middle = (all: readonly Measured[]): Measured => {
  const sorted = [...all].sort((a, b) => a.perSecond - b.perSecond);
  const found = sorted[Math.floor(sorted.length / 2)];
  if (!found) throw new Error('Nothing was measured.');
  return found;
};
