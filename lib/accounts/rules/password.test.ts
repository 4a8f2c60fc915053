import { describe, expect, it } from 'vitest';
import { commonPasswords } from '../store/common-passwords';
import { passwordRefusal } from './password';

const common = commonPasswords();
const context = ['Ana Rivera', 'ana.rivera@example.org', 'Lakeshore Association'];
const refusal = (password: string) => passwordRefusal(password, common, context);

describe('passwordRefusal', () => {
  it('knows several thousand', () => {
    expect(common.whole.size).toBeGreaterThan(5000);
  });

  it.each(['', 'short', 'elevenchars', 'ñandú-ñandú'])('finds %j too short', (password) => {
    expect(refusal(password)).toBe('too_short');
  });

  it.each([
    'password1234',
    'P@ssw0rd1234!',
    'qwertyuiop123',
    '123456789012',
    'abcdefghijklm',
    'zzzzzzzzzzzz',
    'abcabcabcabc',
    'aaaaaaaabbbbbbbb',
    'Endorsement2026!',
    'endorsement-alliance',
    'sunshinebutterfly',
    'S u n s h i n e'.replaceAll(' ', '') + '12345',
    'InfantMental2026',
    'Lakeshore2026!!',
    '2026Supervision',
    'correcthorsebatterystaple',
  ])('finds %j too common', (password) => {
    expect(refusal(password)).toBe('too_common');
  });

  it.each(['RiveraRivera1', 'ana.rivera2026', 'rivera-lakeshore', 'R1vera-Password'])(
    'finds %j built on names',
    (password) => {
      expect(refusal(password)).toBe('holds_your_name');
    },
  );

  it.each([
    'gravel pencil tuesday moth',
    'mi perro come zanahorias',
    'xk7Qp2mVw9Zt',
    '紙飛行機が雨の中を飛ぶよ今日',
    '😀🎈🌂🍋🐙🪁🧭🎻🚲🥁🪴🧦',
    'no capital no digit no sign',
    'x'.repeat(3) + 'quiet harbour lamp',
  ])('takes %j', (password) => {
    expect(refusal(password)).toBeNull();
  });

  it('takes 64 characters and more, and reads long ones quickly', () => {
    expect(
      refusal('teapot wrench violet '.repeat(4).slice(0, 64).replace('pot', 'p0t')),
    ).toBeNull();
    const start = performance.now();
    for (const unit of ['a', 'password', 'pass word', '1!'])
      refusal(unit.repeat(1000 / unit.length));
    expect(performance.now() - start).toBeLessThan(200);
    expect(refusal('ab cd'.repeat(100))).toBe('too_long');
  });
});
