import { expect } from '@playwright/test';
import type { Someone } from '../support/someone';

/** A volunteer who reads a portfolio beside the rubric. */
export class Reviewer {
  reviewId = '';

  constructor(readonly who: Someone) {}

  async opensTheTask(): Promise<void> {
    const { who } = this;
    await who.opens('/reviews');
    await who.page.locator('main a[href^="/reviews/"]:not([href*="?"])').first().click();
    await who.arrives(/^\/reviews\/[0-9a-f-]{36}$/);
    this.reviewId = new URL(who.page.url()).pathname.split('/').at(-1) ?? '';
  }

  /** A verdict on every line, each kept as it is given. */
  async judgesEveryLine(): Promise<void> {
    const { who } = this;
    const lines = who.page.locator('.judge input[value=shown]');
    await lines.first().check({ force: true });
    const total = await lines.count();
    await who.page.evaluate(() => {
      for (const one of document.querySelectorAll<HTMLInputElement>('.judge input[value=shown]'))
        one.click();
    });
    const progress = who.t('reviews.reading.judged', { judged: total, lines: total });
    await expect(who.page.getByText(progress).first()).toBeVisible({ timeout: 40_000 });
  }

  async handsIn(summary: string, privateNote: string): Promise<void> {
    const { who } = this;
    await who.page.locator('[name=recommendation][value=endorse]').check({ force: true });
    await who.page.locator('[name=summary]').fill(summary);
    await who.page.locator('[name=privateNote]').fill(privateNote);
    await who.button('reviews.conclusion.finish').click();
    await who.arrives(`/reviews/${this.reviewId}/finish`);
    await who.button('reviews.finish.handIn').dblclick();
    await who.arrives(`/reviews/${this.reviewId}/thanks`);
  }

  /** Nothing the other one wrote is in any page of this one. */
  async seesNothingOf(words: string): Promise<void> {
    const { who } = this;
    for (const path of ['/reviews', `/reviews/${this.reviewId}`]) {
      await who.opens(path);
      expect(await who.page.content()).not.toContain(words);
    }
  }

  async readsTheOther(words: string): Promise<void> {
    const { who } = this;
    await who.opens(`/reviews/${this.reviewId}/opened`);
    await expect(who.page.getByText(words)).toBeVisible();
  }
}
