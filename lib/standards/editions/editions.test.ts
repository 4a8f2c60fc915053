import { describe, expect, it } from 'vitest';
import { addDays } from '@/lib/core/calendar-date';
import { categoryFamilies } from '../model';
import type { Edition } from './edition';
import { editionSchema } from './edition-schema';
import { codesOf } from './offered';
import { editionOn, editions, succession } from './registry';

const named = (id: string): Edition => {
  const found = editions.find((edition) => edition.id === id);
  if (!found) throw new Error(`No edition ${id}`);
  return found;
};

describe('the editions', () => {
  it.each([
    ['2019-12-31', undefined],
    ['2020-01-01', 'alliance-2020'],
    ['2020-02-29', 'alliance-2020'],
    ['2022-09-30', 'alliance-2020'],
    ['2022-10-01', 'alliance-2022'],
    ['2022-10-02', 'alliance-2022'],
    ['2023-12-31', 'alliance-2022'],
    ['2024-01-01', 'alliance-2024'],
    ['2024-01-02', 'alliance-2024'],
    ['2024-12-31', 'alliance-2024'],
    ['2025-01-01', 'alliance-2025'],
    ['2099-12-31', 'alliance-2025'],
  ])('on %s: %s', (day, id) => {
    expect(editionOn(day)?.id).toBe(id);
  });

  it('follow each other without a gap', () => {
    expect(editions.map(({ id }) => id)).toEqual([
      'alliance-2020',
      'alliance-2022',
      'alliance-2024',
      'alliance-2025',
    ]);
    for (const [at, { until }] of editions.entries()) {
      const next = editions[at + 1];
      expect(until).toBe(next ? addDays(next.from, -1) : null);
    }
    expect(succession(editions.toReversed())).toEqual(editions);
  });

  // total/imh/dei/rscProvision training, RSC received/about, exam, reviewers
  it.each([
    ['alliance-2020', 'FA', '30/-/-/- 0/0 no 1'],
    ['alliance-2020', 'FS', '30/-/-/- 24/0 no 1'],
    ['alliance-2020', 'MHS', '30/-/-/- 50/0 exam 2'],
    ['alliance-2020', 'MHM-C', '30/-/-/15 50/25 exam 2'],
    ['alliance-2020', 'MHM-P', '30/-/-/- 0/0 exam 2'],
    ['alliance-2020', 'MHM-R', '30/-/-/- 0/0 exam 2'],
    ['alliance-2022', 'FA', '30/-/-/- 0/0 no 1'],
    ['alliance-2022', 'FS', '30/-/-/- 24/0 no 1'],
    ['alliance-2022', 'FRS', '48/30/3/15 24/0 no 1'],
    ['alliance-2022', 'MHS', '30/-/-/- 50/0 exam 2'],
    ['alliance-2022', 'MHM-C', '30/-/-/15 50/25 exam 2'],
    ['alliance-2024', 'FA', '33/30/3/- 0/0 no 1'],
    ['alliance-2024', 'FS', '33/30/3/- 24/0 no 1'],
    ['alliance-2024', 'ERS', '-/-/-/15 0/12 no 1'],
    ['alliance-2024', 'MHS', '33/-/3/- 50/0 exam 2'],
    ['alliance-2024', 'MHM-C', '48/30/3/15 50/25 exam 2'],
    ['alliance-2024', 'MHM-P', '33/30/3/- 0/0 exam 2'],
    ['alliance-2024', 'MHM-R', '33/30/3/- 0/0 exam 2'],
    ['alliance-2025', 'FA', '33/30/3/- 0/0 no 1'],
    ['alliance-2025', 'FS', '33/30/3/- 24/0 no 1'],
    ['alliance-2025', 'ERS', '-/-/-/15 0/12 no 1'],
    ['alliance-2025', 'MHS', '33/-/3/- 50/0 no 2'],
    ['alliance-2025', 'MHM-C', '48/30/3/15 50/25 exam 2'],
    ['alliance-2025', 'MHM-P', '33/30/3/- 0/0 exam 2'],
    ['alliance-2025', 'MHM-R', '33/30/3/- 0/0 exam 2'],
  ] as const)('%s asks of %s: %s', (id, family, figures) => {
    const standard = named(id).categories[family];
    if (!standard) throw new Error(`${family} is not in ${id}`);
    const { total, imh, dei, rscProvision } = standard.training.value;
    const trained = [total, imh, dei, rscProvision].map((hours) => hours ?? '-').join('/');
    const { hours, aboutProvisionHours } = standard.rsc.value;
    const exam = standard.exam.value ? 'exam' : 'no';
    expect(`${trained} ${hours}/${aboutProvisionHours} ${exam} ${standard.reviewers.value}`).toBe(
      figures,
    );
  });

  it('have the categories of their time: none too many, none too few', () => {
    const families = (id: string) =>
      categoryFamilies.filter((family) => named(id).categories[family]).join(' ');
    expect(families('alliance-2020')).toBe('FA FS MHS MHM-C MHM-P MHM-R');
    expect(families('alliance-2022')).toBe('FA FS FRS MHS MHM-C MHM-P MHM-R');
    expect(families('alliance-2024')).toBe('FA FS ERS MHS MHM-C MHM-P MHM-R');
    expect(families('alliance-2025')).toBe('FA FS ERS MHS MHM-C MHM-P MHM-R');
    expect(codesOf(named('alliance-2022'))).toContain('ECFRS');
    expect(codesOf(named('alliance-2025'))).toHaveLength(14);
  });

  it('say how to renew: every year, with an hour on equity from 2023, in three years from 2025', () => {
    const terms = editions.map(({ renewal: { value } }) =>
      [value.years, value.trainingHours, value.deiHours, value.rscHours].join('/'),
    );
    expect(terms).toEqual(['1/15/0/12', '1/15/1/12', '1/15/1/12', '3/45/0/36']);
    expect(named('alliance-2025').renewal.value.cycleEnds).toEqual([2027, 2030, 2033]);
  });
});

describe('an edition as a document', () => {
  it.each(editions.map((edition) => [edition.id, edition] as const))(
    '%s is the same after storing and reading',
    (_, edition) => {
      expect(editionSchema.parse(JSON.parse(JSON.stringify(edition)))).toEqual(edition);
    },
  );

  /** The document with one place written over, or taken out where nothing is to stand there. */
  const written = (draft: unknown, at: string, value: unknown): unknown => {
    const [key = '', ...rest] = at.split('.');
    const copy = (Array.isArray(draft) ? [...draft] : { ...(draft as object) }) as Record<
      string,
      unknown
    >;
    if (rest.length > 0) copy[key] = written(copy[key], rest.join('.'), value);
    else if (value === undefined) delete copy[key];
    else copy[key] = value;
    return copy;
  };

  it.each<[string, string, unknown, string]>([
    ['an unknown key', 'extra', 1, ''],
    ['a negative figure', 'categories.FS.rsc.value.hours', -1, 'categories.FS.rsc.value.hours'],
    ['a category nobody knows', 'categories.XX', {}, 'categories'],
    ['no list of pages', 'categories.FS.rsc.sources', undefined, 'categories.FS.rsc.sources'],
    ['a page that is not named', 'sources.ct_ifs', undefined, 'sources.ct_ifs'],
    ['an end before the beginning', 'until', '2024-12-31', 'until'],
    ['a day that does not exist', 'from', '2025-02-29', 'from'],
    ['provider periods that overlap', 'providers.1.until', '2025-01-01', 'providers.1.until'],
    ['a provider period that goes on', 'providers.0.until', null, 'providers.0.until'],
    ['a provider period backwards', 'providers.2.until', '2024-01-01', 'providers.2.until'],
    ['a competency twice', 'competencies.1.id', 'attachment', 'competencies.5.id'],
    [
      'a competency of a category it does not have',
      'competencies.0.families.0',
      'FRS',
      'competencies.0.families.0',
    ],
    ['a renewal day that does not exist', 'renewal.value.dueOn', '02-30', 'renewal.value.dueOn'],
  ])('with %s is refused with its path', (_, at, value, path) => {
    const parsed = editionSchema.safeParse(written(named('alliance-2025'), at, value));
    const paths = parsed.error?.issues.map((issue) => issue.path.join('.'));
    expect(paths).toEqual([path]);
  });
});

it('case 16: a Mentor – Policy renews with 46 hours of training and no supervision', () => {
  const { trainingHours, rscFor } = named('alliance-2025').renewal.value;
  expect(trainingHours).toBeLessThanOrEqual(46);
  expect(rscFor).not.toContain('MHM-P');
  expect(rscFor).toContain('MHM-C');
});
