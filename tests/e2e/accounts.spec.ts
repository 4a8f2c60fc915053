import { expect } from '@playwright/test';
import { generateSync } from 'otplib';
import { locales } from '@/lib/core/locale';
import { test } from './support/fixtures';
import { picture } from './support/picture';
import type { Someone } from './support/someone';

const PASSWORD = 'gravel pencil tuesday moth';
const shown = (key: string, shift = 0) =>
  generateSync({ secret: key, epoch: Math.floor(Date.now() / 1000) + shift });

/** Opens the newest mail to an address in the demo's mailbox and reads the code in it. */
async function mailedCode(reader: Someone, email: string): Promise<string> {
  await reader.opens('/dev/mailbox');
  await reader.page.getByRole('row').filter({ hasText: email }).first().getByRole('link').click();
  await reader.arrives(/^\/dev\/mailbox\/[0-9a-f-]{36}$/);
  const text = await reader.page.locator('pre').innerText();
  return /\b[0-9A-Z]{4}-[0-9A-Z]{4}\b/.exec(text)?.[0] ?? '';
}

async function asksForACode(who: Someone, email: string): Promise<void> {
  await who.opens('/sign-in');
  await who.field('accounts.signIn.email').fill('not an address');
  await who.button('accounts.signIn.send').click();
  await expect(who.page).toHaveTitle(new RegExp(`^${who.t('ui.form.errorPrefix')}`));
  await who.looks();
  await who.field('accounts.signIn.email').fill(email);
  await who.button('accounts.signIn.send').click();
  await who.arrives('/sign-in/code');
}

async function signsUp(who: Someone, email: string): Promise<void> {
  await asksForACode(who, email);
  const code = await mailedCode(who, email);
  await who.opens(`/sign-in/code?code=${code.replace('-', '')}`);
  const field = who.page.getByRole('textbox', { name: who.t('accounts.code.code') });
  await expect(field).toHaveValue(code);
  await picture(who, 'code');
  await who.button('accounts.code.submit').click();
  await who.arrives('/sign-in/name');
  await who.field('accounts.name.name').fill('Nia Okoro');
  await who.button('accounts.name.submit').click();
  await who.arrives('/home');
}

async function setsAPassword(who: Someone): Promise<void> {
  await who.opens('/account');
  await picture(who, 'account');
  await who.link('accounts.account.passwordSet').click();
  await who.arrives('/account/password');
  await who.field('accounts.password.password').fill('password1234');
  await who.button('accounts.password.save').click();
  const refusal = who.t('accounts.errors.passwordTooCommon');
  await expect(who.page.locator('[id$="-password-error"]')).toContainText(refusal);
  await who.looks();
  await who.field('accounts.password.password').fill(PASSWORD);
  await who.button('accounts.password.save').click();
  await expect(who.page.getByText(who.t('accounts.password.saved'))).toBeVisible();
}

async function setsUpAFactor(who: Someone): Promise<string> {
  await who.opens('/account/second-factor');
  await who.button('accounts.secondFactor.begin').click();
  await who.heading('accounts.secondFactor.scanTitle').waitFor();
  await picture(who, 'factor');
  await who.looks();
  const key = (await who.page.locator('main code').first().innerText()).replace(/\s/g, '');
  await who.field('accounts.secondFactor.code').fill(shown(key));
  await who.button('accounts.secondFactor.confirm').click();
  await who.arrives('/account/second-factor/codes');
  await expect(who.page.locator('main ol code')).toHaveCount(10);
  await who.button('accounts.secondFactor.kept').click();
  await who.arrives('/home');
  return key;
}

async function comesBackWithBoth(who: Someone, email: string, key: string): Promise<void> {
  await who.opens('/account');
  await who.page.locator('summary').first().click();
  await who.button('accounts.frame.signOut').click();
  await who.arrives('/signed-out');
  await who.opens('/sign-in/password');
  await who.field('accounts.signIn.email').fill(email);
  await who.field('accounts.signIn.password').fill(PASSWORD);
  await who.button('accounts.signIn.passwordSubmit').click();
  await who.arrives('/sign-in/factor');
  await who.field('accounts.factor.code').fill(shown(key, 30));
  await who.button('accounts.factor.submit').click();
  await who.arrives('/home');
}

for (const [locale, width] of [
  ['en', 1280],
  ['es', 390],
] as const)
  test(`somebody new makes an account and keeps it safe, ${locale}, ${width} px`, async ({
    comes,
  }) => {
    const email = `nia.${locale}@example.org`;
    const nia = await comes('Nia', { locale, width });
    await signsUp(nia, email);
    await setsAPassword(nia);
    const key = await setsUpAFactor(nia);
    await comesBackWithBoth(nia, email, key);
    await nia.opens('/account/sessions');
    await picture(nia, 'sessions');
  });

test('a code opened in another browser signs nobody in', async ({ comes }) => {
  const asked = await comes('who asked');
  await asksForACode(asked, 'elsewhere@example.org');
  const code = await mailedCode(asked, 'elsewhere@example.org');
  const other = await comes('somebody else');
  await other.opens(`/sign-in/code?code=${code}`);
  await other.heading('accounts.code.noStepTitle').waitFor();
  await other.opens('/sign-in');
});

for (const locale of locales)
  test(`an administrator looks after the association, ${locale}`, async ({ comes }) => {
    const width = locale === 'es' ? 390 : 1280;
    const ines = await comes('Ines', { locale, width, persona: 'ines.okafor' });
    const lang = `?lang=${locale}`;
    for (const side of ['', '/people', '/texts', '/fees']) {
      await ines.opens(`/association${side}${lang}`);
      await picture(ines, `association${side.replace('/', '-')}`);
    }
    await ines.opens(`/association/people${lang}`);
    const email = `invited.${locale}@example.org`;
    await ines.field('associations.people.addEmail').fill(email);
    await ines.field('associations.people.addName').fill('Tara Quist');
    await ines.page.getByRole('radio', { name: ines.t('accounts.roles.trainer') }).check();
    await ines.button('associations.people.grant').click();
    await expect(ines.page.getByText(email).first()).toBeVisible();
    await ines.looks();
  });

test('somebody with two associations changes between them', async ({ comes }) => {
  const greta = await comes('Greta', { persona: 'greta.lind' });
  await greta.opens('/account/associations');
  const other = greta.page.getByRole('button', { name: /^Act for/ });
  const name = (await other.innerText()).replace(/^Act for /, '');
  await other.click();
  await greta.arrives('/account/associations');
  await expect(greta.page.getByRole('banner').getByText(name).first()).toBeVisible();
});
