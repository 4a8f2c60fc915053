import { type Locale, locales } from '@/lib/core/locale';
import { seedId } from '@/prisma/seed/ids';
import { behind } from './support/behind';
import { draftsOf } from './support/drafts';
import { type Comes, expect, test } from './support/fixtures';
import { keysShown, leftInEnglish } from './support/language-of';
import { picture } from './support/picture';
import type { Someone } from './support/someone';

const person = (key: string) => seedId(`person/${key}`);

const idOf = async (sql: string, ...keys: readonly string[]): Promise<string> => {
  const [row] = await behind<{ id: string }>(sql, keys.map(person));
  if (!row) throw new Error(`The demo does not hold what ${keys.join(' and ')} should have.`);
  return row.id;
};
const application = (key: string) =>
  idOf('SELECT id FROM application WHERE person_id = $1 ORDER BY ordinal DESC', key);
const credential = (key: string) =>
  idOf('SELECT id FROM credential WHERE person_id = $1 ORDER BY ordinal DESC', key);
const reading = (reviewer: string, applicant: string) =>
  idOf(
    `SELECT v.id FROM review v JOIN review_round r ON r.id = v.round_id
     WHERE v.reviewer_id = $1 AND v.applicant_id = $2 ORDER BY r.round DESC`,
    reviewer,
    applicant,
  );

test.describe.configure({ mode: 'parallel', timeout: 120_000 });

const DRAFT = '/association/standards/draft';
const draft = (query: string) => async () => {
  await draftsOf(person('ines.okafor'));
  return `${DRAFT}${query}`;
};

type Screens = Readonly<Record<string, string | (() => Promise<string>)>>;

const ledger = ['supervision', 'training', 'education', 'employment', 'leadership', 'membership'];

/** The main screens of the product by who sees them; 'nobody' is somebody not signed in. */
const screens: Readonly<Record<string, Screens>> = {
  nobody: {
    start: '/:locale',
    help: '/:locale/help',
    verify: '/:locale/verify',
    'verify-letter': '/:locale/verify/letter?seal=unreadable',
    register: '/:locale/register',
    standards: '/:locale/standards',
    'standards-edition': '/:locale/standards/alliance-2025',
    'standards-changes': '/:locale/standards/alliance-2025?against=alliance-2024',
    finder: '/:locale/finder',
    'will-it-count': '/:locale/will-it-count',
    'sign-in': '/sign-in',
    'sign-in-password': '/sign-in/password',
  },
  'ana.rivera': {
    home: '/home',
    ledger: '/ledger',
    ...Object.fromEntries(ledger.map((noun) => [`ledger-${noun}`, `/ledger/${noun}`])),
    ...Object.fromEntries(ledger.map((noun) => [`ledger-${noun}-new`, `/ledger/${noun}/new`])),
    'ledger-confirm': '/ledger/supervision/confirm',
    'ledger-bring': '/ledger/bring',
    progress: '/progress',
    'progress-apart': '/progress?only=apart',
    plan: '/progress/plan?supervision=4',
    'what-if': '/progress/what-if?category=IMHS',
    'self-assessment': '/progress/self-assessment',
    'employer-letter': '/progress/letter',
    apply: '/apply',
    applications: '/application',
    application: async () => `/application/${await application('ana.rivera')}`,
    references: '/application/references',
    inbox: '/inbox',
  },
  'noor.haddad': { 'home-holder': '/home', credentials: '/credentials' },
  'ruth.calder': { 'home-provider': '/home' },
  'theo.brandt': {
    reviews: '/reviews',
    review: async () => `/reviews/${await reading('theo.brandt', 'farah.aziz')}`,
    'review-conflict': async () =>
      `/reviews/${await reading('theo.brandt', 'farah.aziz')}/conflict`,
    'review-finish': async () => `/reviews/${await reading('theo.brandt', 'farah.aziz')}/finish`,
  },
  'lena.fuchs': {
    'review-again': async () => `/reviews/${await reading('lena.fuchs', 'margit.holm')}`,
  },
  'marian.oduya': {
    today: '/today',
    desk: '/applications',
    'desk-application': async () => `/applications/${await application('teresa.lindgren')}`,
    'desk-reviews': async () => `/applications/${await application('teresa.lindgren')}/reviews`,
    'desk-decide': async () => `/applications/${await application('teresa.lindgren')}/decide`,
    'desk-exam': async () => `/applications/${await application('adrian.pell')}/exam`,
    'desk-credential': async () =>
      `/applications/${await application('grace.oyelaran')}/credential`,
    requests: '/requests',
    'requests-person': `/requests/${person('ana.rivera')}`,
    providers: '/providers',
    'credentials-desk': '/credentials-desk',
    'credentials-desk-one': async () => `/credentials-desk/${await credential('noor.haddad')}`,
    mail: '/mail',
  },
  'ines.okafor': {
    association: '/association',
    'association-people': '/association/people',
    'association-texts': '/association/texts',
    'association-fees': '/association/fees',
    'association-standards': '/association/standards',
    'association-draft': draft(''),
    'association-draft-fees': draft('?what=fees.renewal'),
    'association-draft-categories': draft('?what=training.total'),
    'association-draft-register': draft('?what=registry.fields'),
    'association-draft-vetted': draft('?what=rsc.vettedProviders.associations'),
    'association-wording': '/association/content-pack',
    'association-audit': '/association/audit',
  },
  'wren.ashby': {
    'association-content-pack': '/association/content-pack',
    'alliance-standards': '/association/standards',
    'alliance-competencies': '/association/standards/competencies',
    'alliance-draft': draft(''),
    'alliance-draft-category': draft('?part=categories.FS'),
    'alliance-draft-slots': draft('?part=categories.FS.slots'),
    'alliance-draft-row': draft('?part=providers.2025-01-01'),
    'alliance-draft-competency': draft('?part=competencies.new'),
    'alliance-draft-order': draft('?part=review'),
  },
};

const widths = { en: 1280, es: 390 } as const satisfies Record<Locale, number>;

const inLanguage = (path: string, locale: Locale): string =>
  path.startsWith('/:locale')
    ? path.replace(':locale', locale)
    : `${path}${path.includes('?') ? '&' : '?'}lang=${locale}`;

/** Screens on which what is folded away is the point: the confirmation, by the words that open it. */
const unfolded: Readonly<Record<string, string>> = {
  'association-draft': 'rulebook.keep.publish',
  'alliance-draft': 'rulebook.keep.publish',
};

async function looksRight(who: Someone, screen: string, path: string): Promise<void> {
  await who.opens(path);
  const opener = unfolded[screen];
  if (opener) await who.page.locator('summary', { hasText: who.t(opener) }).click();
  await expect.soft(who.page.locator('h1'), `headings of ${screen}`).toHaveCount(1);
  await picture(who, screen);
  const text = await who.page.locator('body').innerText();
  expect.soft(keysShown(text), `keys instead of words on ${screen}`).toEqual([]);
  if (who.locale !== 'es') return;
  expect.soft(leftInEnglish(text), `English on ${screen}`).toEqual([]);
  await who.page.setViewportSize({ width: 320, height: 640 });
  const wide = await who.page.evaluate(() => document.documentElement.scrollWidth);
  expect.soft(wide, `${screen} at 320 px`).toBeLessThanOrEqual(320);
  await who.page.setViewportSize({ width: widths.es, height: 844 });
}

const visitorOf = (comes: Comes, persona: string, locale: Locale) =>
  comes(persona, {
    locale,
    width: widths[locale],
    ...(persona === 'nobody' ? {} : { persona }),
  });

for (const locale of locales)
  for (const [persona, seen] of Object.entries(screens))
    test(`what ${persona} sees in ${locale}`, async ({ comes }) => {
      const who = await visitorOf(comes, persona, locale);
      for (const [screen, path] of Object.entries(seen))
        await looksRight(
          who,
          screen,
          inLanguage(typeof path === 'string' ? path : await path(), locale),
        );
    });
