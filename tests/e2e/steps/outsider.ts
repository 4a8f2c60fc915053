import { expect } from '@playwright/test';
import { fill } from '../support/fill';
import { mailTo } from '../support/postbox';
import type { Someone } from '../support/someone';
import { where } from '../support/where';

/** Somebody without an account who was asked for something by mail. */
export class Outsider {
  constructor(
    readonly who: Someone,
    readonly email: string,
  ) {}

  /** Follows the link of the mail and begins. */
  private async follows(): Promise<void> {
    const { who } = this;
    const link = new RegExp(`${where().url}(/v/\\S+)`);
    const [, path = ''] = link.exec(await mailTo(this.email, link)) ?? [];
    await who.opens(path);
    await who.button('vouching.link.begin').click();
    await who.arrives(/^\/v\/task\//);
  }

  /** Rates every competency, looks at the answers once more and sends them. */
  async writesAReference(comments: string): Promise<void> {
    const { who } = this;
    await this.follows();
    if ((await who.page.locator('main [name^="roles"]:checked').count()) === 0)
      await who.page.locator('main [name^="roles"]').first().check({ force: true });
    await fill(who.page, { knownYears: '4', endorsedAs: 'none', comments, recommends: 'yes' });
    await who.page.evaluate(() => {
      for (const mark of document.querySelectorAll<HTMLInputElement>('main input[value="4"]'))
        mark.click();
    });
    await who.button('vouching.rating.check').click();
    await who.arrives(/\/check$/);
    await who.button('vouching.check.send').dblclick();
    await who.arrives(/\/done$/);
    await expect(who.heading('vouching.done.title')).toBeVisible();
  }

  async confirmsTheSessions(): Promise<void> {
    const { who } = this;
    await this.follows();
    const each = who.page.locator('main input[type=radio][value=agree]');
    for (const one of await each.all()) await one.check({ force: true });
    await who.button('vouching.attest.send').click();
    await who.arrives(/\/done$/);
  }

  /** Once answered, the link opens nothing and says so kindly. */
  async findsTheLinkClosed(): Promise<void> {
    const { who } = this;
    const link = new RegExp(`${where().url}(/v/\\S+)`);
    const [, path = ''] = link.exec(await mailTo(this.email, link)) ?? [];
    await who.opens(path);
    await expect(who.heading('vouching.link.closed.title')).toBeVisible();
  }
}
