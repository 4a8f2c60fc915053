import { describe, expect, it } from 'vitest';
import {
  asksExam,
  categoriesOn,
  competenciesOf,
  referenceSlotsOf,
  requirementIdsOf,
} from './catalogue';
import { categoryOf, heldAs } from './categories';
import { readCompetencyTable } from './editions/competency';
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
    for (const key of [...cited, ...overlays.flatMap((o) => o.sources)])
      expect(known).toContain(key);
  });

  it('is in force from its day; another is never put in its place', () => {
    expect(editionOn('2025-01-01')?.id).toBe('alliance-2025');
    expect(editionOn('2024-12-31')).toBeNull();
    expect(editionOf({ edition: 'alliance-2025', asOf: '2024-12-31' })?.id).toBe('alliance-2025');
    expect(editionOf({ edition: 'none', asOf: '2026-01-01' })).toBeNull();
    expect(editions).toHaveLength(1);
  });

  it('reads old names as what they are today', () => {
    expect(heldAs('IFRS')).toEqual(['IFS', 'I-ERS']);
    expect(heldAs('ECFRS')).toEqual(['ECFS', 'EC-ERS']);
    expect(heldAs('III')).toEqual(['IMHS']);
    expect(heldAs('IMHM-P')).toEqual(['IMHM-P']);
  });
});
