import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/core/calendar-date';
import type { OverrideKey, Overrides } from '../overrides';
import { describeProblem } from '../say/problems';
import { checkOverlay, checkOverrides } from './check-overlay';
import { overlay, said } from './overlay';
import { overlaySchema } from './overlay-schema';
import { editionById } from './registry';

const edition = editionById('alliance-2025');
const edition2020 = editionById('alliance-2020');
if (!edition || !edition2020) throw new Error('no edition');
const day = calendarDate;

describe('what an overlay may not do', () => {
  const faults = (overrides: Overrides, under = edition): readonly string[] =>
    checkOverrides(under, overrides).map(({ path, code }) => `${path} ${code}`);

  it.each<[OverrideKey, unknown, string | null]>([
    ['FS.rsc.received', 1440, null],
    ['FS.rsc.received', 1439, 'below_standard'],
    ['IMHM-C.rsc.received', 2999, 'below_standard'],
    ['FA.rsc.received', 0, null],
    ['FS.training.total', 1800, null],
    ['FS.training.total', 1799, 'below_standard'],
    ['IMHS.training.total', 1800, null],
    ['MHM-C.training.total', 2879, 'below_standard'],
    ['MHM-C.training.total', 2880, null],
    ['MHM-P.training.dei', 179, 'below_standard'],
    ['FS.training.dei', 0, null],
    ['FS.training.imh', 1799, 'below_standard'],
    ['MHS.training.imh', 0, null],
    ['ERS.training.rscProvision', 899, 'below_standard'],
    ['FS.training.typicalHours', 1, null],
    ['FRS.rsc.received', 9999, 'not_in_edition'],
    ['IFRS.rsc.received', 9999, 'not_in_edition'],
    ['categories.open', ['IFS', 'FA'], null],
    ['categories.open', ['IFS', 'IFRS'], 'not_in_edition'],
    ['ERS.baseAnyOf', ['FA', 'IMHS'], null],
    ['ERS.baseAnyOf', ['FA', 'EC-ERS'], 'not_a_base'],
    ['ERS.baseAnyOf', ['FRS'], 'not_in_edition'],
    ['rsc.transition.mhsForFs.until', '2024-12-30', null],
    ['rsc.transition.mhsForFs.until', '2024-12-31', null],
    ['rsc.transition.mhsForFs.until', '2025-01-01', 'later_than_standard'],
    ['rsc.transition.mhsForMhs.until', '2025-01-01', 'later_than_standard'],
    ['references.minKnownMonths', 11, 'below_standard'],
    ['references.minKnownMonths', 12, null],
    ['references.maxNotEnoughInformation', 6, 'above_standard'],
    ['references.maxNotEnoughInformation', 5, null],
    ['renewal.trainingHours', 44, 'below_standard'],
    ['renewal.rscHours', 36, null],
    ['renewal.rscProvisionHours', 8, 'below_standard'],
    ['renewal.deiHours', 0, null],
    ['MHS.exam.required', false, null],
    ['MHS.exam.required', true, null],
    ['rsc.groupSizeMax', null, null],
    ['membership.required', false, null],
    ['FS.education.minDegree', 'none', null],
  ])('%s set to %j: %s', (key, set, code) => {
    expect(faults({ [key]: set } as Overrides)).toEqual(code ? [`${key} ${code}`] : []);
  });

  it('holds an edition’s own figures: an exam that was asked is not waived', () => {
    expect(faults({ 'MHS.exam.required': false }, edition2020)).toEqual([
      'MHS.exam.required below_standard',
    ]);
    expect(faults({ 'ERS.training.rscProvision': 900 }, edition2020)).toEqual([
      'ERS.training.rscProvision not_in_edition',
    ]);
  });

  it('leaves a transition open where the standard does not end it', () => {
    const [first] = edition.providers;
    const goesOn = { ...edition, providers: first ? [{ ...first, until: null }] : [] };
    const set = { 'rsc.transition.mhsForFs.until': day('2030-01-01') };
    expect(faults(set, goesOn)).toEqual([]);
    expect(faults(set)).toHaveLength(1);
  });

  it('holds an exam that no category of the edition sits against nothing', () => {
    const { MHS: _, ...categories } = edition.categories;
    expect(faults({ 'MHS.exam.required': false }, { ...edition, categories })).toEqual([]);
  });

  it('holds hours of renewal against the rhythm the association chose', () => {
    expect(faults({ 'renewal.model': 'yearly', 'renewal.trainingHours': 15 })).toEqual([]);
    expect(faults({ 'renewal.model': 'yearly', 'renewal.trainingHours': 14 })).toEqual([
      'renewal.trainingHours below_standard',
    ]);
  });

  it('is said with its path in both languages; periods that never meet the edition are left alone', () => {
    const dated = overlay(
      'ZZ',
      said({ until: day('2024-12-31') }, { 'FS.rsc.received': 60 }, 'Before.', 'ct_ifs'),
      said({ from: day('2025-01-01') }, { 'FS.rsc.received': 60 }, 'After.', 'ct_ifs'),
    );
    const [problem, ...others] = checkOverlay(edition, dated);
    expect(others).toEqual([]);
    if (!problem) throw new Error('nothing was refused');
    expect(describeProblem(problem, 'en')).toEqual({
      path: 'periods[1].overrides.FS.rsc.received',
      message:
        'The standard asks for at least 1440; an association may ask for more, never for less.',
    });
    expect(describeProblem(problem, 'es').message).toContain('1440');
    const past = said({ from: day('2023-01-01') }, { 'FS.rsc.received': 60 }, 'x.', 'ct_ifs');
    expect(checkOverlay(edition2020, overlay('ZZ', past))).toEqual([]);
  });

  it('refuses a document that is not whole', () => {
    const refused = (change: object) => {
      const whole = { association: 'ZZ', periods: [], sources: {}, ...change };
      return overlaySchema.safeParse(whole).error?.issues.map(({ path }) => path.join('.'));
    };
    const period = { from: null, until: null, overrides: {}, sources: [], note: '' };
    expect(refused({})).toBeUndefined();
    expect(refused({ periods: [{ ...period, sources: ['nowhere'] }] })).toEqual([
      'periods.0.sources.0',
    ]);
    expect(refused({ periods: [{ ...period, overrides: { 'FS.rsc.hours': 1 } }] })).toEqual([
      'periods.0.overrides',
    ]);
    expect(refused({ periods: [{ ...period, from: '2025-01-02', until: '2025-01-01' }] })).toEqual([
      'periods.0.until',
    ]);
  });
});
