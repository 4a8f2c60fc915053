import { expect } from '@playwright/test';
import { locales } from '@/lib/core/locale';
import { behind } from './support/behind';
import { test } from './support/fixtures';
import { picture } from './support/picture';
import type { Someone } from './support/someone';

/** The number on the holder's own page, as it is printed. */
const numberOf = async (holder: Someone): Promise<string> => {
  const text = await holder.page.getByRole('main').innerText();
  return /\b[0-9A-Z]{5}-[0-9A-Z]{5}\b/.exec(text)?.[0] ?? '';
};

const sees = async (guest: Someone, number: string, answer: string): Promise<void> => {
  await guest.opens(`/${guest.locale}/verify/${number}`);
  await expect(guest.heading(`verify.answers.${answer}.title`)).toBeVisible();
};

const people = ['Noor Haddad', 'Marian Oduya', 'Ines Okafor'];

test.afterAll(() => behind(`UPDATE person SET locale = 'en' WHERE name = ANY($1)`, [people]));

for (const locale of locales)
  for (const width of [390, 1280])
    test(`a credential is shown, checked, set aside and let count again, ${width} px, ${locale}`, async ({
      comes,
    }) => {
      // The language these people chose in their accounts.
      await behind('UPDATE person SET locale = $1 WHERE name = ANY($2)', [locale, people]);
      const holder = await comes('the holder', { locale, width, persona: 'noor.haddad' });
      await holder.opens('/credentials');
      await picture(holder, 'credentials');
      const number = await numberOf(holder);
      expect(number).not.toBe('');

      const guest = await comes('an employer', { locale, width });
      await guest.opens(`/${locale}/verify`);
      await guest.field('verify.form.number').fill(`${number.slice(0, 5)} 123`);
      await guest.button('verify.form.look').click();
      await expect(guest.page).toHaveTitle(new RegExp(`^${guest.t('verify.titleWrong')}`));
      await guest.looks();
      await guest.field('verify.form.number').fill(number.replace('-', ' ').toLowerCase());
      await guest.button('verify.form.look').click();
      await expect(guest.heading('verify.answers.valid.title')).toBeVisible();
      await guest.looks();
      await picture(guest, 'verify');
      await sees(guest, '00000-00000', 'not_known');
      await guest.opens(`/${locale}/register?name=noor`);
      await expect(guest.page.getByRole('link', { name: 'Noor Haddad' })).toBeVisible();

      const desk = await comes('the coordinator', { locale, width, persona: 'marian.oduya' });
      await desk.opens('/credentials-desk?search=noor');
      await desk.page.getByRole('link', { name: 'Noor Haddad' }).click();
      await desk.arrives(/^\/credentials-desk\/[0-9a-f-]{36}$/);
      await desk.link('credentials.actions.suspend.open').click();
      await desk.arrives(/\/suspend$/);
      await desk.button('credentials.actions.suspend.button').click();
      await expect(desk.page.getByRole('alert').first()).toBeVisible();
      await desk.looks();
      await desk.page.getByRole('radio').first().check();
      await desk.button('credentials.actions.suspend.button').click();
      await desk.arrives(/^\/credentials-desk\/[0-9a-f-]{36}$/);
      await picture(desk, 'credential-desk');
      await sees(guest, number, 'suspended');
      await desk.link('credentials.actions.reinstate.open').click();
      await desk.arrives(/\/reinstate$/);
      await desk.button('credentials.actions.reinstate.button').click();
      await desk.arrives(/^\/credentials-desk\/[0-9a-f-]{36}$/);
      await sees(guest, number, 'valid');

      await holder.opens('/inbox');
      await holder.button('inbox.open').first().click();
      await holder.arrives(/^\/inbox\/[0-9a-f-]{36}$/);
      await holder.opens('/account/access');
      await desk.opens('/mail?view=all');
      const admin = await comes('the administrator', { locale, width, persona: 'ines.okafor' });
      await admin.opens('/association/audit?about=credential');
      await picture(admin, 'audit');
    });
