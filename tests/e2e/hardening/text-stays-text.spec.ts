import { xssCorpus } from '../../support/xss-corpus';
import { fill } from '../support/fill';
import { expect, test } from '../support/fixtures';

const pages = ['/ledger/training', '/progress', '/home', '/ledger'];

test('texts that would act, typed into free text, are shown as text', async ({ comes }) => {
  test.setTimeout(120_000);
  const noor = await comes('Noor', { persona: 'noor.haddad' });
  const acted: string[] = [];
  noor.page.on('dialog', (dialog) => {
    acted.push(dialog.message());
    void dialog.dismiss();
  });
  for (const [index, text] of xssCorpus.entries()) {
    await noor.opens('/ledger/training/new');
    await fill(noor.page, {
      title: text.slice(0, 200),
      trainer: text.slice(0, 200),
      completedOn: '2026-03-02',
      imh: `${index + 1} min`,
    });
    const main = noor.page.getByRole('main');
    await main.getByRole('button', { name: noor.t('training.add') }).click();
    // Taken as text, or refused with a sentence: both are fine, a failure is not.
    await expect(noor.page.locator('.summary, #files')).toBeVisible();
    await noor.looks();
  }
  for (const path of pages) await noor.opens(path);
  await noor.opens('/ledger/training');
  await expect(noor.page.getByText('<b>bold</b> & <i>italic</i>').first()).toBeVisible();
  const alien = noor.page.locator(
    'main :is(script:not([nonce]), iframe, object, embed, meta, base)',
  );
  await expect(alien).toHaveCount(0);
  await expect(noor.page.locator('main :is([onerror], [onload], [onmouseover])')).toHaveCount(0);
  await expect(noor.page.locator('main a[href^="javascript:"]')).toHaveCount(0);
  expect(acted).toEqual([]);
});
