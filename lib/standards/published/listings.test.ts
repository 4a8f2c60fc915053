import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/core/calendar-date';
import { editions } from '../editions/registry';
import { shippedStandards } from './known-standards';
import { listCompetencies, listEditions } from './listings';

const today = calendarDate('2026-11-21');

describe('what is published beside the answers', () => {
  it('names every edition with its days, and the one in force', () => {
    const list = listEditions(editions, today, 'en');
    expect(list.editions.map(({ id, from, until, inForce }) => [id, from, until, inForce])).toEqual(
      editions.map(({ id, from, until }) => [id, from, until, id === 'alliance-2025']),
    );
    expect(list.editions.at(-1)?.categories).toContainEqual({
      code: 'IFA',
      name: 'Infant Family Associate',
    });
    expect(listEditions(editions, today, 'es').editions.at(-1)?.categories[0]?.name).toBe(
      'Asociado/a Familiar de la Infancia',
    );
  });

  it('names the competencies of an edition in the language asked for', () => {
    const list = listCompetencies(shippedStandards, { edition: null, today }, 'es');
    expect(list?.edition).toBe('alliance-2025');
    expect(list?.competencies).toContainEqual({
      id: 'attachment',
      name: 'Apego, separación, trauma, duelo y pérdida',
      domain: 'theoretical_foundations',
      domainName: 'Fundamentos teóricos',
      categories: expect.arrayContaining(['IFA', 'ECMHM-R']),
      verified: false,
    });
  });

  it('knows no edition that does not exist, and none before the first', () => {
    expect(
      listCompetencies(shippedStandards, { edition: 'alliance-1999', today }, 'en'),
    ).toBeNull();
    const long = calendarDate('1999-01-01');
    expect(listCompetencies(shippedStandards, { edition: null, today: long }, 'en')).toBeNull();
  });

  it('says which names were confirmed', () => {
    const known = { editions, isConfirmed: (_: string, id: string) => id === 'attachment' };
    const list = listCompetencies(known, { edition: null, today }, 'en');
    expect(list?.competencies.filter((each) => each.verified).map(({ id }) => id)).toEqual([
      'attachment',
    ]);
  });
});
