import { describe, expect, it } from 'vitest';
import { feeFor, isTimeZone, leavesAnAdmin, typedCents } from './rules';

describe('fees', () => {
  const fees = [
    { kind: 'processing', category: null, cents: 30_000 },
    { kind: 'processing', category: 'IFS', cents: 20_000 },
  ] as const;
  it('the line of a category goes before the line for all', () => {
    expect(feeFor(fees, 'processing', 'IFS')?.cents).toBe(20_000);
    expect(feeFor(fees, 'processing', 'IMHS')?.cents).toBe(30_000);
    expect(feeFor(fees, 'renewal', 'IFS')).toBeNull();
  });
  it.each([
    ['25', 2500],
    ['25.5', 2550],
    ['$ 1200,05', 120_005],
    [' 0 ', 0],
    ['', undefined],
    ['-5', null],
    ['1e3', null],
    ['12.345', null],
    ['9999999', null],
  ])('reads %j', (typed, cents) => {
    expect(typedCents(typed)).toBe(cents);
  });
});

it('one administrator must be left', () => {
  expect(leavesAnAdmin('admin', 1)).toBe(false);
  expect(leavesAnAdmin('admin', 2)).toBe(true);
  expect(leavesAnAdmin('reviewer', 0)).toBe(true);
});

it('knows time zones', () => {
  expect(isTimeZone('America/Detroit')).toBe(true);
  expect(isTimeZone('Mars/Olympus')).toBe(false);
});
