import { describe, expect, it } from 'vitest';
import { limits, mayTry, throttledActions } from './throttle';

describe.each(throttledActions)('%s', (action) => {
  const { network, pair, account, narrow } = limits[action];

  it('passes up to each limit and not beyond', () => {
    expect(mayTry(action, { network, pair, account }, false)).toBe(true);
    expect(mayTry(action, { network: network + 1, pair: 1, account: 1 }, true)).toBe(false);
    expect(mayTry(action, { network: 1, pair: pair + 1, account: 1 }, true)).toBe(false);
  });

  it('a storm from elsewhere narrows strangers and stops nobody', () => {
    const storm = 1_000_000;
    expect(mayTry(action, { network: 1, pair, account: storm }, true)).toBe(true);
    expect(mayTry(action, { network: 1, pair: narrow, account: storm }, false)).toBe(true);
    expect(mayTry(action, { network: 1, pair: narrow + 1, account: storm }, false)).toBe(false);
  });
});
