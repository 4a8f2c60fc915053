import { describe, expect, it } from 'vitest';
import { readEnv, required } from './env';

const secret = 's'.repeat(40);

describe('readEnv', () => {
  it('fills the defaults of a newcomer', () => {
    const settings = readEnv({ ATTUNE_SECRET: secret });
    expect(settings.PORT).toBe(3000);
    expect(settings.publicUrl).toBe('http://localhost:3000');
    expect(settings.ATTUNE_DEMO).toBe(false);
  });

  it('takes only the origin of the public address', () => {
    const settings = readEnv({ ATTUNE_SECRET: secret, ATTUNE_PUBLIC_URL: 'https://a.example/x?y' });
    expect(settings.publicUrl).toBe('https://a.example');
  });

  it('names what is wrong without repeating a value', () => {
    const read = () => readEnv({ ATTUNE_SECRET: 'short-secret', PORT: '99999' });
    expect(read).toThrow(/ATTUNE_SECRET.*|PORT.*/);
    expect(read).not.toThrow(/short-secret/);
  });

  it.each(['javascript:alert(1)', 'ftp://x', 'nonsense'])('refuses the address %s', (url) => {
    expect(() => readEnv({ ATTUNE_SECRET: secret, ATTUNE_PUBLIC_URL: url })).toThrow(
      /ATTUNE_PUBLIC_URL/,
    );
  });

  it('reads an empty setting as absent', () => {
    const settings = readEnv({ ATTUNE_SECRET: secret, SMTP_URL: '', ATTUNE_DEMO: '' });
    expect(settings.SMTP_URL).toBeUndefined();
    expect(() => required(settings, 'SMTP_URL')).toThrow('The setting SMTP_URL is not set.');
  });
});
