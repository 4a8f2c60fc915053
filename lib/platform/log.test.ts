import { describe, expect, it } from 'vitest';
import { newToken } from './crypto';
import { logLine } from './log';

const at = new Date('2026-03-01T10:00:00Z');
const line = (fields: Record<string, unknown>) => logLine('info', 'tried', fields, at);

describe('logLine', () => {
  it('is one line of JSON with the time in UTC', () => {
    expect(JSON.parse(line({ count: 3 }))).toEqual({
      at: '2026-03-01T10:00:00.000Z',
      level: 'info',
      event: 'tried',
      count: 3,
    });
  });

  it('keeps line breaks, escapes and direction marks inside the string', () => {
    const text = 'a\r\nb\u2028c\u202ed\u001b[31me\u0085f';
    const written = line({ text });
    for (const mark of '\r\n\u2028\u202e\u001b\u0085') expect(written).not.toContain(mark);
    expect(JSON.parse(written).text).toBe(text);
  });

  it('cannot be given another level or time by a field', () => {
    expect(JSON.parse(line({ level: 'error', at: 'never' }))).toMatchObject({ level: 'info' });
  });

  it.each(['password', 'sessionToken', 'Authorization', 'cookie', 'clientSecret', 'code'])(
    'drops the value of %s',
    (name) => {
      expect(line({ deep: [{ [name]: 'hunter2' }] })).not.toContain('hunter2');
    },
  );

  it('masks capabilities wherever they stand', () => {
    const token = newToken();
    expect(line({ path: `/v/${token}?x=1`, note: `see ${token}.` })).not.toContain(token);
    expect(line({ url: 'postgres://app:hunter2@db/attune' })).not.toContain('hunter2');
    expect(line({ to: 'rosa.delgado@example.org' })).not.toContain('rosa.delgado');
  });

  it('describes an error and its causes, also circular ones', () => {
    const error = new Error('outer', { cause: new Error('postgres://a:hunter2@b') });
    (error.cause as Error).cause = error;
    const written = line({ error });
    expect(written).toContain('outer');
    expect(written).not.toContain('hunter2');
  });
});
