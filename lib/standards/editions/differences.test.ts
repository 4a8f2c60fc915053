import { describe, expect, it } from 'vitest';
import { differences, tableOf } from './differences';
import type { Edition } from './edition';
import { editionById, editions } from './registry';

const named = (id: string): Edition => {
  const found = editionById(id);
  if (!found) throw new Error(`No edition ${id}`);
  return found;
};

const edition2025 = named('alliance-2025');

describe('the difference between two editions', () => {
  it('is nothing between an edition and itself', () => {
    for (const edition of editions) expect(differences(edition, edition)).toEqual([]);
  });

  it('from 2024 to 2025: the exam of Specialists, their education and work, and renewal', () => {
    const rows = differences(named('alliance-2024'), named('alliance-2025'));
    expect(rows.map(({ path }) => path.replace(/^renewal\..*/, 'renewal'))).toEqual(
      expect.arrayContaining([
        'id',
        'categories.MHS.exam',
        'categories.MHS.education.accepted',
        'categories.MHS.work.kinds',
        'categories.MHS.work.afterDegree',
        'categories.MHM-C.work.kinds',
        'renewal',
      ]),
    );
    expect(rows.filter(({ path }) => path.startsWith('categories.FS'))).toEqual([]);
    expect(rows.find(({ path }) => path === 'categories.MHS.exam')).toEqual({
      path: 'categories.MHS.exam',
      before: true,
      after: false,
      sources: ['ct_mhs2025', 'ri_exam', 'fl_steps'],
    });
    expect(rows.find(({ path }) => path === 'renewal.trainingHours')).toMatchObject({
      before: 15,
      after: 45,
    });
  });

  it('tells what is new and what is gone', () => {
    const rows = differences(named('alliance-2022'), named('alliance-2024'));
    const row = (path: string) => rows.find((each) => each.path === path);
    expect(row('categories.FRS.training.total')).toMatchObject({ before: 48, after: undefined });
    expect(row('categories.ERS.rsc.aboutProvisionHours')).toMatchObject({
      before: undefined,
      after: 12,
      sources: ['io_ers'],
    });
    expect(row('categories.FS.training.total')).toMatchObject({
      before: 30,
      after: 33,
      sources: ['mass_cats'],
    });
    expect(row('competencies.cultural_humility.name.en')).toMatchObject({
      before: 'Cultural competence',
    });
  });

  it('reads a list whose items have no name, or share one, as one value', () => {
    const [first] = edition2025.providers;
    if (!first) throw new Error('no providers');
    const twice = { ...edition2025, providers: [first, first] };
    expect(tableOf(twice).filter(({ path }) => path.startsWith('providers'))).toMatchObject([
      { path: 'providers', value: [first, first] },
    ]);
    const nameless = { ...edition2025, review: { ...edition2025.review, value: [{ at: 1 }] } };
    const rows = tableOf(nameless as unknown as Edition);
    expect(rows.find(({ path }) => path === 'review')?.value).toEqual([{ at: 1 }]);
  });

  it('is read from a table in which every value has one path', () => {
    for (const edition of editions) {
      const rows = tableOf(edition);
      expect(new Set(rows.map(({ path }) => path)).size).toBe(rows.length);
      for (const { value } of rows) expect(value).not.toBeUndefined();
    }
    const rows = tableOf(named('alliance-2025'));
    expect(rows.find(({ path }) => path === 'categories.FS.rsc.hours')).toEqual({
      path: 'categories.FS.rsc.hours',
      value: 24,
      confidence: 'high',
      sources: ['ct_ifs', 'tx_renew', 'f5a_ecmh'],
    });
    expect(rows.find(({ path }) => path === 'providers.2025-01-01.serves.FS')?.value).toEqual([
      'ERS',
      'ERS-emerging',
      'MHM-C',
    ]);
  });
});
