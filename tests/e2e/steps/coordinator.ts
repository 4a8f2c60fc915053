import { expect } from '@playwright/test';
import { fill } from '../support/fill';
import type { Someone } from '../support/someone';
import type { Staff, Town } from '../support/town';

/** The whole office of an association. */
export class Coordinator {
  constructor(
    readonly who: Someone,
    readonly town: Town,
  ) {}

  private file(applicationId: string, rest = ''): string {
    return `/applications/${applicationId}${rest}`;
  }

  /** Finds the registration among what there is to do, and accepts it. */
  async accepts(applicationId: string): Promise<void> {
    const { who } = this;
    await who.opens('/today');
    await who.opens('/applications');
    await who.page
      .locator(`main a[href="${this.file(applicationId)}"]`)
      .first()
      .click();
    await who.arrives(this.file(applicationId));
    await who.button('desk.registration.accept').dblclick();
    await expect(who.button('desk.registration.accept')).toHaveCount(0);
    await who.looks();
  }

  /** Looks a provider up, once for everybody: the hours that waited count from now on. */
  async verifiesTheProvider(email: string): Promise<void> {
    const { who } = this;
    await who.opens('/providers');
    const waiting = who.page.getByRole('listitem').filter({ hasText: email });
    await waiting.locator('summary').first().click();
    await who.looks();
    await fill(waiting, {
      outcome: 'has_standing',
      kind1: 'endorsement',
      category1: 'IMHM-C',
      from1: '2018-01-15',
    });
    await who.button('providers.save').click();
    await expect(waiting).toHaveCount(0);
    await who.looks();
  }

  async asksReviewers(applicationId: string, reviewers: readonly Staff[]): Promise<void> {
    const { who } = this;
    await who.opens(this.file(applicationId, '/reviews'));
    for (const reviewer of reviewers) {
      await fill(who.page, { reviewerId: reviewer.id });
      await who.button('decisions.reviews.askNow').click();
      await expect(who.page.getByRole('main').getByText(reviewer.name).first()).toBeVisible();
      await expect(who.page.locator(`[name=reviewerId][value="${reviewer.id}"]`)).toHaveCount(0);
    }
    await who.looks();
  }

  /** Whoever stands too near the applicant cannot be asked, and the page says why. */
  async cannotAsk(applicationId: string, person: Staff): Promise<void> {
    const { who } = this;
    await who.opens(this.file(applicationId, '/reviews'));
    await expect(who.page.locator(`[name=reviewerId][value="${person.id}"]`)).toHaveCount(0);
    const named = who.page.getByRole('listitem').filter({ hasText: person.name });
    await expect(named).toContainText(who.t('decisions.conflict.referee'));
  }

  async seesNothingOf(applicationId: string, words: string): Promise<void> {
    const { who } = this;
    for (const rest of ['', '/reviews', '/decide']) {
      await who.opens(this.file(applicationId, rest));
      expect(await who.page.content()).not.toContain(words);
    }
  }

  async endorses(applicationId: string): Promise<void> {
    const { who } = this;
    await who.opens(this.file(applicationId, '/decide'));
    await fill(who.page, { outcome: 'endorse', word: 'Your care for families is plain to see.' });
    await who.button('decisions.decide.write').click();
    await expect(who.button('decisions.letter.send')).toBeVisible();
    await who.looks();
    await who.button('decisions.letter.send').dblclick();
    await expect(who.button('decisions.letter.send')).toHaveCount(0);
    await who.looks();
  }

  /** Issues the credential; pressed twice, there is one number. */
  async issues(applicationId: string): Promise<string> {
    const { who } = this;
    await who.opens(this.file(applicationId, '/credential'));
    await who.button('credentials.issue.button').dblclick();
    await who.arrives(/^\/credentials-desk\/[0-9a-f-]{36}$/);
    const shown = await who.page.getByRole('main').textContent();
    const [number] = /[0-9A-Z]{5}-[0-9A-Z]{5}/.exec(shown ?? '') ?? [];
    if (!number) throw new Error('The page shows no number.');
    await who.opens('/credentials-desk');
    await expect(
      who.page.getByRole('main').getByText(number).filter({ visible: true }),
    ).toHaveCount(1);
    return number;
  }

  async suspends(holder: string): Promise<void> {
    const { who } = this;
    await who.opens('/credentials-desk');
    await who.page.getByRole('link', { name: holder }).first().click();
    await who.arrives(/^\/credentials-desk\/[0-9a-f-]{36}$/);
    await who.link('credentials.actions.suspend.open').click();
    await who.arrives(/\/suspend$/);
    await who.page.locator('main [name=reason]').first().check({ force: true });
    await who.button('credentials.actions.suspend.button').click();
    await who.arrives(/^\/credentials-desk\/[0-9a-f-]{36}$/);
  }
}
