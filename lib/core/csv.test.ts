import { describe, expect, it } from 'vitest';
import { csvOf } from './csv';

const line = (...cells: string[]) => csvOf([cells]).replace('\uFEFF', '').trimEnd();

describe('a csv file', () => {
  it('quotes what would break it', () => {
    expect(line('a', 'b, c', 'd "e"', 'f\ng')).toBe('a,"b, c","d ""e""","f\ng"');
  });

  it.each(['=1+1', '+49', '-2', '@SUM(A1)', '\t=1', ' =1', '|cmd', '%x'])(
    'keeps a spreadsheet from running %j',
    (text) => {
      expect(line(text).startsWith(`"'`)).toBe(true);
    },
  );

  it('leaves names and numbers alone', () => {
    expect(line('José Núñez', '26-0418', '12.5', '')).toBe('José Núñez,26-0418,12.5,');
  });
});
