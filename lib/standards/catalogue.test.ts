import { describe, expect, it } from 'vitest';
import { calendarDate, dayNumber } from '@/lib/core/calendar-date';
import {
  asksExam,
  categoriesOn,
  competenciesOf,
  referenceSlotsOf,
  requirementIdsOf,
} from './catalogue';
import { categoriesNamed, categoryOf, isCategoryCode } from './categories';
import { competenciesOfFamilies } from './editions/competencies';
import { readCompetencyTable } from './editions/competency';
import { heldOn } from './editions/held';
import { codesOf } from './editions/offered';
import { overlays } from './editions/overlays';
import { editionById, editionOf, editionOn, editions } from './editions/registry';
import { sources } from './editions/sources';
import { categoryCodes } from './model';

const edition = editionById('alliance-2025');
if (!edition) throw new Error('no edition');

describe('the edition of 2025', () => {
  it('knows every category on both tracks by name in both languages', () => {
    expect(categoriesOn(['IMH', 'ECMH'])).toHaveLength(14);
    expect(categoriesOn(['ECMH']).map((c) => c.code)).toEqual([
      'ECFA',
      'ECFS',
      'ECMHS',
      'ECMHM-C',
      'ECMHM-P',
      'ECMHM-R',
      'EC-ERS',
    ]);
    expect(categoryOf('IFS').name).toEqual({
      en: 'Infant Family Specialist',
      es: 'Especialista Familiar de la Infancia',
    });
  });

  it('names what each category asks', () => {
    expect(requirementIdsOf(edition, 'I-ERS')).toEqual([
      'base_endorsement',
      'education',
      'employment.rsc_provided',
      'training.rsc_provision',
      'rsc.about_provision',
      'references.count',
      'references.endorsed_rater',
      'references.slots',
      'competencies',
      'membership',
      'agreements',
    ]);
    expect(requirementIdsOf(edition, 'IFA')).not.toContain('rsc.received');
    expect(requirementIdsOf(edition, 'IMHM-C')).toEqual(
      expect.arrayContaining([
        'employment.rsc_provided',
        'leadership',
        'rsc.about_provision',
        'training.rsc_provision',
      ]),
    );
    expect(referenceSlotsOf(edition, 'EC-ERS').map((s) => s.id)).toEqual([
      'rsc_provider',
      'supervisee',
    ]);
    expect(categoryCodes.filter((code) => asksExam(edition, code))).toEqual([
      'IMHM-C',
      'IMHM-P',
      'IMHM-R',
      'ECMHM-C',
      'ECMHM-P',
      'ECMHM-R',
    ]);
  });

  it.each(editions.map((each) => [each.id, each] as const))(
    '%s names its competencies, none yet confirmed by the Alliance',
    (_, each) => {
      const codes = codesOf(each);
      for (const code of codes) expect(competenciesOf(each, code).length).toBeGreaterThan(0);
      expect(each.competencies.every(({ verified }) => !verified)).toBe(true);
      const reflective = codes.filter((code) =>
        competenciesOf(each, code).some(({ id }) => id === 'reflective_supervision'),
      );
      const givers = codes.filter((code) => /ERS|FRS|MHM-C/.test(code));
      expect(reflective).toEqual(givers);
    },
  );

  it('asks for the competencies of some categories without those of the others', () => {
    const associates = competenciesOfFamilies('FA');
    expect(associates).toHaveLength(36);
    expect(associates.every(({ families }) => families.join() === 'FA')).toBe(true);
  });

  it('takes an application for a category of today only', () => {
    expect(isCategoryCode('IFS')).toBe(true);
    expect(isCategoryCode('IFRS')).toBe(false);
    expect(isCategoryCode('III')).toBe(false);
  });

  it('lists competencies by slug, unique, unverified, with names in both languages', () => {
    const ids = edition.competencies.map((c) => c.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const c of edition.competencies) {
      expect(c.id).toMatch(/^[a-z_]+$/);
      expect(c.verified).toBe(false);
      expect(c.name.en.length * c.name.es.length).toBeGreaterThan(0);
    }
    expect(ids).toEqual(expect.arrayContaining(['attachment', 'self_awareness']));
    expect(competenciesOf(edition, 'I-ERS').map((c) => c.id)).toEqual(['reflective_supervision']);
    const count = (code: 'IFA' | 'IFS' | 'IMHS' | 'IMHM-R') => competenciesOf(edition, code).length;
    expect([count('IFA'), count('IFS'), count('IMHS')]).toEqual([36, 38, 48]);
    expect(() => readCompetencyTable('# thinking\na | b')).toThrow('Broken row');
    expect(() => readCompetencyTable('# thinking\na | b | c | XX | read')).toThrow(
      'Unknown category',
    );
  });

  it('gives a source for every value that rests on one', () => {
    const known = new Set(Object.keys(sources));
    const walk = (value: unknown): readonly string[] => {
      if (typeof value !== 'object' || value === null) return [];
      if ('confidence' in value && 'sources' in value) return value.sources as readonly string[];
      return Object.values(value).flatMap(walk);
    };
    const cited = walk({ ...edition, competencies: [] });
    expect(cited.length).toBeGreaterThan(40);
    for (const key of [...cited, ...overlays.flatMap((o) => Object.keys(o.sources))])
      expect(known).toContain(key);
  });

  it('is in force from its day; another is never put in its place', () => {
    expect(editionOn('2025-01-01')?.id).toBe('alliance-2025');
    expect(editionOn('2024-12-31')?.id).toBe('alliance-2024');
    expect(editionOf({ edition: 'alliance-2025', asOf: '2024-12-31' })?.id).toBe('alliance-2025');
    expect(editionOf({ edition: 'none', asOf: '2026-01-01' })).toBeNull();
  });

  it('reads old names as what they are, and from its day as what took their place', () => {
    const replaced = edition.replaced.value;
    const on = (code: Parameters<typeof heldOn>[0], day: string) =>
      heldOn(code, dayNumber(calendarDate(day)), replaced);
    expect(on('IFRS', '2023-12-31')).toEqual(['IFRS']);
    expect(on('IFRS', '2024-01-01')).toEqual(['IFS', 'I-ERS']);
    expect(on('IFRS', '2024-01-02')).toEqual(['IFS', 'I-ERS']);
    expect(on('ECFRS', '2024-01-01')).toEqual(['ECFS', 'EC-ERS']);
    expect(on('III', '2016-01-01')).toEqual(['IMHS']);
    expect(on('IMHM-P', '2024-01-01')).toEqual(['IMHM-P']);
  });

  it.each([
    ['I', ['IFA']],
    ['Level I', ['IFA']],
    ['Level II', ['IFS']],
    ['level iii', ['IMHS']],
    ['IMH-E® (IV-C)', ['IMHM-C']],
    ['IMH-E® (IV C)', ['IMHM-C']],
    ['Level IV-P', ['IMHM-P']],
    ['IV-R/F', ['IMHM-R']],
    ['Level IV – R/F', ['IMHM-R']],
    ['IMHM-R/F', ['IMHM-R']],
    ['ECMHM-R/F', ['ECMHM-R']],
    ['ECFRS', ['ECFRS']],
    ['ifs', ['IFS']],
    ['IFS-ERS', ['IFS', 'I-ERS']],
    ['ECMHS + ERS', ['ECMHS', 'EC-ERS']],
    ['Level V', []],
    ['IMH-E®', []],
    ['', []],
  ])('reads %s', (written, categories) => {
    expect(categoriesNamed(written)).toEqual(categories);
  });
});
