import { type Locale, locales } from '@/lib/core/locale';
import { expect, test } from './support/fixtures';
import { keysShown } from './support/language-of';
import { picture } from './support/picture';
import type { Someone } from './support/someone';
import { where } from './support/where';

test.describe.configure({ timeout: 120_000 });

const next = (who: Someone) => who.button('finder.next').click();
const choose = async (who: Someone, ...keys: readonly string[]) => {
  for (const key of keys) await who.page.getByLabel(who.t(key), { exact: true }).check();
  await next(who);
};
const asks = async (who: Someone, id: string) => {
  await expect(who.heading(`finder.q.${id}.title`).first()).toBeVisible();
  await who.looks();
};

/** A home visitor answers; nine in ten people are asked no more than this. */
async function answersAll(who: Someone, locale: Locale): Promise<void> {
  await who.opens(`/${locale}/finder`);
  await picture(who, 'finder-start');
  await choose(who, 'finder.q.ages.infant');
  await asks(who, 'work');
  await picture(who, 'finder-question');
  await choose(who, 'finder.q.work.direct');
  await asks(who, 'education');
  await choose(who, 'finder.q.education.bachelor');
  await asks(who, 'held');
  await choose(who, 'finder.q.held.none');
  await asks(who, 'since');
  await next(who);
  await expect(who.page.locator('.summary')).toBeVisible();
  await expect(who.page).toHaveTitle(/^Error:/);
  await who.looks();
  await who.field('finder.month').selectOption('9');
  await who.field('finder.year').fill('2021');
  await next(who);
  await asks(who, 'traits');
  await choose(
    who,
    'finder.q.traits.families',
    'finder.q.traits.focus',
    'finder.q.traits.relationships',
  );
  await asks(who, 'training');
  await who.field('finder.q.training.total').fill('35');
  await who.field('finder.q.training.dei').fill('3');
  await next(who);
  await asks(who, 'rsc');
  await who.field('finder.q.rsc.hours').fill('10');
  await choose(who, 'finder.q.rsc.fs_ers');
}

for (const locale of locales)
  for (const width of [390, 1280])
    test(`eight answers find the category at ${width} px in ${locale}`, async ({ comes }) => {
      const who = await comes('a home visitor', { locale, width });
      await answersAll(who, locale);
      await expect(who.heading('finder.result.title')).toBeVisible();
      await who.looks();
      await picture(who, 'finder-result');
      const text = await who.page.locator('main').innerText();
      expect(keysShown(text)).toEqual([]);
      expect(text).toMatch(/10 (of|de) 24/);
      const code = (await who.page.locator('.answer-code').innerText()).trim();

      await who.opens(`/${locale}/finder`);
      await who.page.locator('summary', { hasText: who.t('finder.code.open') }).click();
      await who.field('finder.code.label').fill(code.toLowerCase().replaceAll('-', ' '));
      await who.button('finder.code.do').click();
      await expect(who.heading('finder.result.title')).toBeVisible();
      await who.page.locator('.answer-list a').first().click();
      await asks(who, 'ages');
    });

test('an association’s own link judges by what it published, and the code keeps it', async ({
  comes,
}) => {
  const who = await comes('a home visitor', { locale: 'en', width: 390 });
  await who.opens('/en/finder?association=pr');
  await expect(who.field('finder.place.label')).toHaveValue('PR');
  await choose(who, 'finder.q.ages.infant');
  await asks(who, 'work');
  await expect(who.page).toHaveURL(/%2FPR$/);
  // Direct service since 2021 with 35 hours of training and no degree, as the code says it.
  await who.opens('/en/finder?a=1P2HK-QXH1S/PR');
  const result = who.page.locator('main');
  await expect(result).toContainText('Prairie');
  await expect(result).toContainText('It asks for a Bachelor’s degree or more.');
  await expect(who.page.locator('.answer-code')).toHaveText(/\/PR$/);
  await who.looks();
  await who.opens('/en/finder?association=nowhere');
  await expect(who.page.locator('.summary')).toBeVisible();
});

for (const locale of locales)
  for (const width of [390, 1280])
    test(`will it count, at ${width} px in ${locale}`, async ({ comes }) => {
      const who = await comes('somebody curious', { locale, width });
      await who.opens(`/${locale}/will-it-count`);
      await picture(who, 'count-form');
      await who.button('will-it-count.ask').click();
      await expect(who.page.locator('.summary')).toBeVisible();
      await who.looks();
      await who.page.locator('#f-on').fill('2025-01-01');
      await who.field('will-it-count.holds').selectOption('MHS');
      await who.button('will-it-count.ask').click();
      await expect(who.heading('will-it-count.answers.does_not_count')).toBeVisible();
      await who.looks();
      await picture(who, 'count-answer');
      await expect(who.page.locator('.who-may')).toContainText('Alliance 2025');
      await who.page.emulateMedia({ media: 'print' });
      await expect(who.page.locator('.who-may')).toBeVisible();
      await expect(who.page.locator('h1')).toBeHidden();
      await picture(who, 'count-card');
      await who.page.emulateMedia({ media: 'screen' });

      await who.opens(
        `/${locale}/will-it-count?category=IFS&kind=reflective&format=group&on=2024-12-31&holds=MHS`,
      );
      await expect(who.heading('will-it-count.answers.counts')).toBeVisible();
    });

test('a name of the register is found, and nobody who is not in it', async ({ comes }) => {
  const who = await comes('somebody curious');
  await who.opens('/en/register');
  const name = (await who.page.locator('tbody th a').first().innerText()).trim();
  const asked = 'category=IFS&kind=reflective&format=group&on=2026-03-02';
  await who.opens(`/en/will-it-count?${asked}&name=${encodeURIComponent(name)}`);
  await who.page.locator('main .rows a').first().click();
  await expect(who.page.locator('main')).toContainText(name);
  await expect(who.page.locator('.who-may')).toBeVisible();
  await who.looks();
  await who.opens(`/en/will-it-count?${asked}&name=Nobody%20Atall`);
  await expect(who.page.locator('.summary')).toBeVisible();
});

test('everything works without scripts', async ({ browser }) => {
  const context = await browser.newContext({ baseURL: where().url, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/en/finder');
  await page.locator('#f-choice-child').check();
  await page.locator('main form button').first().click();
  await page.locator('#f-choice-none').check();
  await page.locator('main form button').first().click();
  await expect(page.locator('#f-choice-master')).toBeVisible();
  await page.goto('/en/will-it-count');
  await page.locator('#f-holds').selectOption('MHM-C');
  await page.locator('main form button').click();
  await expect(page.locator('.who-may')).toBeVisible();
  await context.close();
});

test('whatever stands in the address, there is a page with a sentence', async ({ request }) => {
  const odd = [
    '/en/finder?a=%E2%80%8B',
    '/en/finder?a=!!!!',
    '/en/finder?a=00000000000000000000000000000',
    '/es/finder?a=K7M2P9&a=X',
    '/en/finder?q=since&month=99&year=%F0%9F%8D%BC',
    '/en/finder?q=__proto__&change=constructor',
    '/en/finder?q=traits&trait=x&trait=y',
    '/en/will-it-count?category=IFS&on=0000-00-00&kind=peer&format=group&holds=toString',
    '/es/will-it-count?name=%25%25%25&category=__proto__&on=9999-12-31',
    '/en/will-it-count?category=IFS&on=2026-01-01&kind=peer&format=group&name=____&n=_',
  ];
  for (const path of odd) {
    const answer = await request.get(`${where().url}${path}`);
    expect.soft(answer.status(), path).toBe(200);
    expect.soft(await answer.text(), path).toContain('<h1');
  }
});

test('the answers go into a ledger when the person says so', async ({ comes }) => {
  const guest = await comes('a home visitor');
  await answersAll(guest, 'en');
  const code = (await guest.page.locator('.answer-code').innerText()).trim();
  const who = await comes('ruth', { persona: 'ruth.calder' });
  await who.opens(`/ledger/bring?code=${code}`);
  await picture(who, 'bring');
  await who.button('finder.bring.save').click();
  const missing = `${who.t('finder.bring.field')}: ${who.t('forms.needed')}`;
  await expect(who.page.getByRole('alert').filter({ hasText: missing })).toBeVisible();
  await who.field('finder.bring.field').fill('Social work');
  await who.field('finder.bring.institution').fill('A state university');
  await who.field('finder.bring.conferredOn').fill('2019-05-04');
  await who.button('finder.bring.save').click();
  await expect(who.page.locator('.summary')).toBeVisible();
  await who.looks();
  await who.field('finder.bring.employer').fill('A county program');
  await who.field('finder.bring.jobTitle').fill('Visitor');
  await who.field('finder.bring.trainer').fill('Several');
  await who.field('finder.bring.completedOn').fill('2026-03-01');
  await who.button('finder.bring.save').click();
  await who.arrives('/ledger');
  await who.opens('/ledger/education');
  await expect(who.page.locator('main')).toContainText('Social work');
  await who.opens('/ledger/training');
  await expect(who.page.locator('main')).toContainText(who.t('finder.bring.trainingDefault'));
});
