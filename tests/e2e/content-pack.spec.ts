import { expect, test } from './support/fixtures';
import type { Someone } from './support/someone';

const PAGE = '/association/content-pack';
// An old edition: what is loaded here changes no form anybody else fills in meanwhile.
const pack = {
  format: 'attune-content-pack/1',
  name: 'Wording (demo)',
  version: '1',
  licence: { holder: 'The holder of the rights (demo)', terms: 'For this test (demo)' },
  edition: 'alliance-2020',
  items: [{ competency: 'attachment', text: { en: 'An item (demo)', es: 'Un punto (demo)' } }],
};

async function loads(who: Someone, contents: unknown): Promise<void> {
  const buffer = Buffer.from(JSON.stringify(contents));
  await who.field('vouching.pack.file').setInputFiles({
    name: 'pack.json',
    mimeType: 'application/json',
    buffer,
  });
  await who.button('vouching.pack.load').click();
}

test('licensed wording is loaded from a file, refused beside the field, and put out of use', async ({
  comes,
}) => {
  const ines = await comes('Ines', { persona: 'ines.okafor' });
  await ines.opens('/association');
  await ines.link('associations.nav.wording').click();
  await ines.arrives(PAGE);
  await loads(ines, { ...pack, edition: 'alliance-1999' });
  const unknown = ines.t('vouching.pack.faults.unknown_edition', { at: 'alliance-1999' });
  await expect(ines.page.locator('.field').getByText(unknown)).toBeVisible();
  await ines.looks();
  await loads(ines, pack);
  const done = ines.t('vouching.pack.done', { count: 1, agreements: 0 });
  await expect(ines.page.getByRole('status').filter({ hasText: done })).toBeVisible();
  await expect(ines.page.getByRole('rowheader', { name: `${pack.name}, version 1` })).toBeVisible();
  await ines.looks();
  await ines.button('vouching.pack.retire').click();
  await expect(ines.page.getByText(ines.t('vouching.pack.retired'))).toBeVisible();
});
