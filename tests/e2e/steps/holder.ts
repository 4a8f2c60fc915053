import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import type { Someone } from '../support/someone';

/** Somebody who holds a credential, and later leaves the computer to others. */
export class Holder {
  constructor(readonly who: Someone) {}

  async downloadsTheCertificate(number: string): Promise<void> {
    const { who } = this;
    await who.opens('/credentials');
    await expect(who.page.getByText(number).first()).toBeVisible();
    const arriving = who.page.waitForEvent('download');
    await who.page.locator('main a[download]').first().click();
    const download = await arriving;
    expect(download.suggestedFilename()).toMatch(/\.pdf$/);
    const bytes = readFileSync(await download.path());
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(bytes.length).toBeGreaterThan(5_000);
  }

  /** After signing out, going back shows nothing of hers. */
  async signsOut(): Promise<void> {
    const { who } = this;
    await who.opens('/home');
    await who.page.locator('header details.menu summary').click();
    await who.page.locator('form[action="/sign-out"] button').first().click();
    await who.arrives('/signed-out');
    await who.page.goBack();
    await who.page.waitForURL(({ pathname }) => pathname === '/sign-in');
    await who.looks();
    expect(await who.page.content()).not.toContain(who.name);
  }
}
