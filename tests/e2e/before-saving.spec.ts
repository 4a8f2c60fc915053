import { expect, test } from './support/fixtures';
import { makePerson, sessionFor } from './support/newcomer';
import { where } from './support/where';
import { words } from './support/words';

test('a session that will not count says so while it is typed, and is saved all the same', async ({
  comes,
}) => {
  const who = await comes('somebody new', { locale: 'es', width: 390 });
  await who.context.addCookies([await sessionFor(await makePerson('Vera Lund', 'es'))]);
  await who.opens('/ledger/supervision/new');
  await who.page.locator('select[name=provider]').selectOption('none');
  await who.page.locator('[name=kind][value=peer]').check({ force: true });
  await expect(who.page.locator('[name=seen]')).toHaveValue('0 0 peer_supervision');
  await expect(
    who.page.getByRole('status').filter({ hasText: who.t('ledger.verdict.apart') }),
  ).toBeVisible();
  await who.looks();
  await who.button('supervision.logThis').click();
  await expect(
    who.page.getByRole('status').filter({ hasText: who.t('supervision.saved.apart', { why: '' }) }),
  ).toBeVisible();
});

test('without scripts the form asks once, keeps what was typed, and saves all the same', async ({
  browser,
}) => {
  const context = await browser.newContext({
    baseURL: where().url,
    javaScriptEnabled: false,
    locale: 'en-US',
  });
  await context.addCookies([await sessionFor(await makePerson('Nils Moberg'))]);
  const page = await context.newPage();
  const t = words('en');
  const log = page.getByRole('button', { name: t('supervision.logThis'), exact: true });
  await page.goto('/ledger/supervision/new');
  await page.locator('select[name=provider]').selectOption('none');
  await page.locator('[name=kind][value=peer]').check();
  await page.locator('[name=heldOn]').fill('2026-03-03');
  await log.click();
  await expect(page.getByRole('alert')).toContainText(t('supervision.anyway.title'));
  await expect(page.locator('[name=heldOn]')).toHaveValue('2026-03-03');
  await page.getByLabel(t('supervision.anyway.label')).check();
  await log.click();
  const saved = t('supervision.saved.apart', { why: '' });
  await expect(page.getByRole('status').filter({ hasText: saved })).toBeVisible();
  await context.close();
});
