import { expect } from '@playwright/test';
import { fill } from '../support/fill';
import type { Someone } from '../support/someone';

/** Anybody with a certificate in front of them. */
export class Employer {
  constructor(readonly who: Someone) {}

  /** Types the number as people do, and reads what it is worth today. */
  async checks(number: string, answer: 'valid' | 'suspended'): Promise<void> {
    const { who } = this;
    await who.opens(`/${who.locale}/verify`);
    await fill(who.page, { number: number.toLowerCase().replace('-', ' ') });
    await who.button('verify.form.look').click();
    await who.arrives(`/${who.locale}/verify/${number}`);
    await expect(who.heading(`verify.answers.${answer}.title`)).toBeVisible();
  }

  /** A program gets the same answer, from anywhere, and nothing more than the page says. */
  async asksByProgram(number: string, answer: 'valid' | 'suspended'): Promise<void> {
    const got = await this.who.context.request.get(`/api/v1/credentials/${number}`);
    expect(got.headers()['access-control-allow-origin']).toBe('*');
    const text = await got.text();
    expect(text).toContain(`"${answer}"`);
    expect(text).not.toContain('@');
  }

  /** A number nobody was given says so, and nothing else. */
  async checksANumberThatIsNone(): Promise<void> {
    const { who } = this;
    await who.opens(`/${who.locale}/verify`);
    await fill(who.page, { number: '12345' });
    await who.button('verify.form.look').click();
    await expect(who.page.locator('.field-error')).toBeVisible();
    await who.looks();
  }
}
