import type pg from 'pg';
import { addDays, type CalendarDate } from '@/lib/core/calendar-date';
import { sealed } from '@/lib/rulebook/rules/sealed';
import { says } from '@/lib/standards/editions/overlay';
import type { Overrides } from '@/lib/standards/overrides';
import { seedId } from './ids';
import { addRows } from './rows';

const imh = ['IFA', 'IFS', 'IMHS', 'IMHM-C', 'IMHM-P', 'IMHM-R', 'I-ERS'] as const;
const ecmh = ['ECFA', 'ECFS', 'ECMHS', 'ECMHM-C', 'ECMHM-P', 'ECMHM-R', 'EC-ERS'] as const;
const common = {
  kind: 'state',
  locale: 'en',
  currency: 'USD',
  is_demo: true,
  website: 'https://example.org',
};

const rows = [
  {
    ...common,
    id: seedId('association/alliance'),
    slug: 'alliance',
    code: 'ALL',
    name: 'Alliance of Infant Mental Health Associations (demo)',
    short_name: 'Alliance (demo)',
    kind: 'network',
    hue: 250,
    time_zone: 'America/Detroit',
    tracks: ['IMH', 'ECMH'],
    categories: [],
    registration_mode: 'coordinator',
    contact_email: 'alliance@example.org',
    coordinator_name: 'Wren Ashby',
    registry_note: null,
    areas: [],
  },
  {
    ...common,
    id: seedId('association/lakeshore'),
    slug: 'lakeshore',
    code: 'LS',
    name: 'Lakeshore Association for Infant Mental Health (demo)',
    short_name: 'Lakeshore (demo)',
    hue: 205,
    time_zone: 'America/Detroit',
    tracks: ['IMH', 'ECMH'],
    categories: [...imh, ...ecmh],
    registration_mode: 'rule',
    contact_email: 'lakeshore@example.org',
    coordinator_name: 'Marian Oduya',
    registry_note: null,
    areas: ['Lakeshore (demo)'],
  },
  {
    ...common,
    id: seedId('association/prairie'),
    slug: 'prairie',
    code: 'PR',
    name: 'Prairie Association for Infant Mental Health (demo)',
    short_name: 'Prairie (demo)',
    hue: 130,
    time_zone: 'America/Chicago',
    tracks: ['IMH'],
    categories: [...imh],
    registration_mode: 'coordinator',
    contact_email: 'prairie@example.org',
    coordinator_name: 'Joel Amundsen',
    registry_note: null,
    areas: ['Prairie (demo)', 'Plains (demo)'],
  },
] as const;

/** What each published over the standard: where a second reader is usual, and what it asks of applicants. */
const published = [
  { slug: 'lakeshore', code: 'LS', by: 'Marian Oduya', overrides: { 'IFS.review.reviewers': 2 } },
  {
    slug: 'prairie',
    code: 'PR',
    by: 'Joel Amundsen',
    overrides: {
      'tracks.offered': ['IMH'],
      'FS.education.minDegree': 'bachelor',
      'MHS.review.reviewers': 1,
      'MHM-C.review.reviewers': 1,
      'MHM-P.review.reviewers': 1,
      'MHM-R.review.reviewers': 1,
    },
  },
] as const satisfies readonly {
  readonly slug: string;
  readonly code: string;
  readonly by: string;
  readonly overrides: Overrides;
}[];

const overlayRows = (at: string) =>
  published.map(({ slug, code, by, overrides }) => ({
    id: seedId(`overlay/${slug}`),
    code,
    association_id: seedId(`association/${slug}`),
    ...sealed({ association: code, periods: [says(overrides, 'Demo settings.')], sources: {} }),
    state: 'published',
    created_by_name: by,
    created_at: at,
    published_by_name: by,
    published_at: at,
    submission_id: seedId(`overlay/${slug}/submission`),
  }));

/** What a step costs, in cents: [kind, category or everyone, cents]. */
type Fee = readonly [string, string | null, number];

const fees = {
  lakeshore: [
    ['registration', null, 2_500],
    ['processing', 'IFA', 10_000],
    ['processing', 'IFS', 20_000],
    ['processing', 'IMHS', 30_000],
    ['processing', null, 35_000],
    ['exam', null, 20_000],
    ['renewal', null, 5_000],
  ],
  prairie: [
    ['registration', null, 1_500],
    ['processing', null, 22_500],
    ['exam', null, 20_000],
    ['renewal', null, 4_000],
  ],
} as const satisfies Readonly<Record<string, readonly Fee[]>>;

/** Writes the Alliance and two associations whose settings differ, with their overlays and fees. */
export async function seedAssociations(db: pg.Client, today: CalendarDate): Promise<void> {
  const created_at = `${addDays(today, -690)}T15:00:00Z`;
  await addRows(
    db,
    'association',
    rows.map((row) => ({ ...row, created_at })),
  );
  await addRows(db, 'overlay', overlayRows(created_at));
  for (const [slug, list] of Object.entries(fees))
    await addRows(
      db,
      'association_fee',
      list.map(([kind, category, cents]) => ({
        id: seedId(`fee/${slug}/${kind}/${category ?? 'all'}`),
        association_id: seedId(`association/${slug}`),
        kind,
        category,
        cents,
        currency: 'USD',
      })),
    );
}
