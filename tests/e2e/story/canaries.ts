import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { get } from '../support/ask';
import { behind } from '../support/behind';
import { crawl } from '../support/crawl';
import { cookieOf } from '../support/sign-in';
import type { Someone } from '../support/someone';
import { where } from '../support/where';
import type { Cast } from './cast';

/** Words that stand in confidential boxes only; wherever else they are found, something leaks. */
export const canaries = {
  note: 'Zaffre: I learned to wait.',
  rating: 'Quince: she holds families in mind.',
  firstReview: 'Juniper: steady work.',
  secondReview: 'Sorrel: warm work.',
  reviewersOwn: 'Tamarisk: for my eyes only.',
} as const;

const names = (...which: (keyof typeof canaries)[]) =>
  which.map((each) => canaries[each].split(':')[0] ?? '');

const everything = names('note', 'rating', 'firstReview', 'secondReview', 'reviewersOwn');

const foundIn = (text: string, words: readonly string[]) =>
  words.filter((word) => text.includes(word));

/** Every page this visitor can reach, as a page and as a payload. */
async function expectSilent(cookie: string, starts: readonly string[], words: readonly string[]) {
  const leaks: string[] = [];
  for (const { path, answer } of await crawl(starts, cookie)) {
    const payload = await get(path, cookie, { RSC: '1' });
    for (const word of foundIn(`${answer.body}${payload.body}`, words))
      leaks.push(`${word} in ${path}`);
  }
  expect(leaks).toEqual([]);
}

async function cookiesOf({ context }: Someone): Promise<string> {
  const cookies = await context.cookies(where().url.replace('http:', 'https:'));
  return cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
}

/** Tables that go out by mail, are kept for years or are read by other people. */
async function expectNoRow(words: readonly string[]): Promise<void> {
  for (const table of ['message', 'audit_event', 'sign_in_code', 'credential', 'pgboss.job'])
    for (const word of words) {
      const rows = await behind(`select 1 from ${table} t where t::text like $1`, [`%${word}%`]);
      expect(rows, `${word} in ${table}`).toEqual([]);
    }
}

/** What was said in confidence is nowhere but where it was said. */
export async function nothingLeaks(
  { look, town }: Cast,
  applicant: Someone,
  coordinator: Someone,
): Promise<void> {
  await test.step('nothing said in confidence leaks', async () => {
    const own = ['/home', '/ledger', '/application', '/inbox', '/credentials', '/account'];
    const ofOthers = names('rating', 'firstReview', 'secondReview', 'reviewersOwn');
    await expectSilent(await cookiesOf(applicant), own, ofOthers);
    const desk = ['/today', '/applications', '/providers', '/requests', '/credentials-desk'];
    await expectSilent(await cookiesOf(coordinator), desk, names('note', 'reviewersOwn'));
    const [first, second] = town.reviewers.map(({ session }) => `${session.name}=${session.value}`);
    await expectSilent(first ?? '', ['/reviews'], names('note'));
    await expectSilent(second ?? '', ['/reviews'], names('note'));
    await expectSilent(await cookieOf('joel.amundsen'), ['/today', '/applications'], everything);
    await expectSilent('', [`/${look.locale}`, `/${look.locale}/register`], everything);
    await expectNoRow(everything);
    expect(foundIn(readFileSync(where().serverLog, 'utf8'), everything)).toEqual([]);
  });
}
