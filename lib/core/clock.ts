/** The only source of time. Tests and nightly jobs supply their own. */
export interface Clock {
  now(): Date;
}

/** The machine's clock; the one place that reads it. */
export const systemClock: Clock = { now: () => new Date() };
