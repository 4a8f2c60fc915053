import { expect } from '@playwright/test';
import { madePdf } from '../../support/made-files';
import { fill, type Sent } from '../support/fill';
import { mailTo } from '../support/postbox';
import type { Someone } from '../support/someone';

/** A home visitor who comes to the product and keeps her ledger. */
export class Newcomer {
  /** The pages of what she added. */
  readonly entries: string[] = [];

  constructor(
    readonly who: Someone,
    readonly email: string,
  ) {}

  /** From the start page to an account, with the code that came by mail. */
  async signsUp(): Promise<void> {
    const { who } = this;
    await who.opens(`/${who.locale}`);
    await who.page
      .getByRole('link', { name: who.t('front.begin') })
      .first()
      .click();
    await who.arrives('/sign-in');
    await fill(who.page, { email: this.email });
    await who.button('accounts.signIn.send').click();
    await who.arrives('/sign-in/code');
    const [code = ''] =
      /\b[A-Z0-9]{4}-[A-Z0-9]{4}\b/.exec(await mailTo(this.email, /[A-Z0-9]{4}-[A-Z0-9]{4}/)) ?? [];
    await fill(who.page, { code });
    await who.button('accounts.code.submit').click();
    await who.arrives('/sign-in/name');
    await fill(who.page, { name: who.name });
    await who.button('accounts.name.submit').click();
    await who.arrives('/home');
  }

  /** The first hour, with somebody whose standing nobody has looked at yet. */
  async logsASession(provider: { name: string; email: string }, note: string): Promise<void> {
    const { who } = this;
    await who.opens('/ledger/supervision/new');
    await fill(who.page, {
      length: '1 h',
      note,
      provider: 'new',
      providerName: provider.name,
      providerEmail: provider.email,
      focus: 'own_work',
    });
    await this.sendsTwice('supervision.logThis');
    await expect(who.page.getByRole('status').filter({ hasText: provider.name })).toBeVisible();
  }

  /** Presses a button twice, as people do. */
  private async sendsTwice(key: string): Promise<void> {
    await this.who.button(key).dblclick();
  }

  async seesThatSessionsWait(count: number): Promise<void> {
    const { who } = this;
    await who.opens('/ledger/supervision');
    const waiting = who.page.getByText(who.t('ledger.verdict.waits'), { exact: true });
    await expect(waiting.filter({ visible: true })).toHaveCount(count);
  }

  async seesThatSessionsCount(count: number): Promise<void> {
    const { who } = this;
    await who.opens('/ledger/supervision');
    const counting = who.page.getByText(who.t('ledger.verdict.counts'), { exact: true });
    await expect(counting.filter({ visible: true })).toHaveCount(count);
  }

  private async adds(noun: string, entry: Sent): Promise<void> {
    const { who } = this;
    await who.opens(`/ledger/${noun}/new`);
    await fill(who.page, entry);
    await who.page
      .getByRole('main')
      .getByRole('button', { name: who.t(`${noun}.add`) })
      .click();
    await who.arrives(new RegExp(`^/ledger/${noun}/[0-9a-f-]{36}$`));
    this.entries.push(new URL(who.page.url()).pathname);
  }

  async addsTraining(): Promise<void> {
    await this.adds('training', {
      title: 'Circle of Security',
      trainer: 'A demo institute',
      completedOn: '2026-05-14',
      imh: '6 h',
      tracks: ['IMH'],
    });
  }

  async addsWork(): Promise<void> {
    await this.adds('employment', {
      kind: 'direct_service',
      employer: 'Lakeside Home Visiting',
      jobTitle: 'Home visitor',
      from: '2022-09-01',
      ftePercent: '100',
      tracks: ['IMH'],
      familiesImh: '24',
    });
  }

  /** A degree, with the transcript attached. */
  async addsADegreeWithTranscript(): Promise<void> {
    const { who } = this;
    await this.adds('education', {
      level: 'bachelor',
      field: 'Social work',
      institution: 'Demo State University',
      conferredOn: '2021-06-01',
      transcript: 'unofficial',
    });
    const name = 'transcript.pdf';
    const file = { name, mimeType: 'application/pdf', buffer: await madePdf() };
    await who.page.locator('input[type=file]').setInputFiles(file);
    await who.button('documents.attach').click();
    const link = who.link('documents.open', { name });
    await expect(link).toBeVisible();
    await who.looks();
    await this.getsTheFileSafely((await link.getAttribute('href')) ?? '');
  }

  /** A file is handed over to be kept, never shown in a page of ours. */
  private async getsTheFileSafely(href: string): Promise<void> {
    const { context, page } = this.who;
    const headers = (await context.request.get(href)).headers();
    expect(headers['content-type']).toBe('application/pdf');
    expect(headers['content-disposition']).toMatch(/^attachment/);
    expect(headers['content-security-policy']).toContain('sandbox');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['cache-control']).toContain('no-store');
    expect(page.url()).not.toContain(href);
  }

  /** The home: a bar for each rule, with the sentence that says what is missing. */
  async seesBarsAndReasons(): Promise<void> {
    const { who } = this;
    await who.opens('/home');
    await expect(who.page.locator('main svg').first()).toBeVisible();
    const rsc = who.page.getByRole('link', { name: who.t('standards.names.rsc_received') });
    await expect(rsc.first()).toBeVisible();
    await who.opens('/progress');
  }
}
