import { expect } from '@playwright/test';
import { fill } from '../support/fill';
import type { Someone } from '../support/someone';
import type { Town } from '../support/town';

export interface Rater {
  readonly name: string;
  readonly email: string;
}

/** Somebody with an application: from choosing the association to handing in. */
export class Applicant {
  applicationId = '';

  constructor(readonly who: Someone) {}

  private path(rest = ''): string {
    return `/application/${this.applicationId}${rest}`;
  }

  async appliesTo(town: Town): Promise<void> {
    const { who } = this;
    await who.opens('/apply');
    await who.page.getByRole('link', { name: town.name }).click();
    await who.page.waitForURL(/association=/);
    await who.looks();
    await fill(who.page, { category: 'IFS' });
    await who.button('applications.apply.register').dblclick();
    await who.arrives(/^\/application\/[0-9a-f-]{36}$/);
    this.applicationId = new URL(who.page.url()).pathname.split('/').at(-1) ?? '';
  }

  async hasOneApplication(): Promise<void> {
    const { who } = this;
    await who.opens('/application');
    await expect(who.page.locator(`a[href="${this.path()}"]`)).toHaveCount(1);
    await expect(who.page.locator('main a[href^="/application/"]')).toHaveCount(1);
  }

  async signsTheAgreements(): Promise<void> {
    const { who } = this;
    for (const kind of ['code_of_ethics', 'endorsement_agreement']) {
      await who.opens(this.path(`/agreements/${kind}`));
      await fill(who.page, { signedName: who.name, agree: 'yes' });
      await who.button('applications.agreement.sign').click();
      await who.page.waitForURL(({ pathname }) => pathname === this.path());
      await who.looks();
    }
  }

  async asksForReferences(raters: readonly Rater[]): Promise<void> {
    const { who } = this;
    for (const rater of raters) {
      await who.opens('/application/references');
      await who.link('vouching.references.ask').first().click();
      await who.arrives('/application/references/ask');
      await fill(who.page, { raterName: rater.name, raterEmail: rater.email, waives: 'yes' });
      await who.page.locator('main [name^="roles"]').first().check({ force: true });
      await who.button('vouching.ask.send').click();
      await who.arrives('/application/references');
      await expect(who.page.getByText(rater.email)).toBeVisible();
    }
  }

  async asksTheProvider(): Promise<void> {
    const { who } = this;
    await who.opens('/ledger/supervision/confirm');
    await who.page.locator('button[name=all]').click();
    await expect(
      who.page.getByText(who.t('vouching.confirm.states.asked'), { exact: true }),
    ).toBeVisible();
  }

  async seesReferencesCameBack(count: number): Promise<void> {
    const { who } = this;
    await who.opens('/application/references');
    const back = who.page.getByText(who.t('vouching.references.states.completed'), { exact: true });
    await expect(back).toHaveCount(count);
  }

  /** Cannot hand in while something is missing, and is told what. */
  async isToldWhatIsMissing(): Promise<void> {
    const { who } = this;
    await who.opens(this.path('/submit'));
    await expect(who.link('applications.blocks.go').first()).toBeVisible();
    await expect(who.button('applications.submit.submit')).toHaveCount(0);
  }

  async handsIn(): Promise<void> {
    const { who } = this;
    await who.opens(this.path('/preview'));
    await who.opens(this.path('/submit'));
    const boxes = who.page.locator('main input[type=checkbox]');
    for (const box of await boxes.all()) await box.check({ force: true });
    await who.button('applications.submit.submit').dblclick();
    await who.arrives(this.path());
  }
}
