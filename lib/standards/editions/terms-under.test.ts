import { describe, expect, it } from 'vitest';
import type { Overrides } from '../overrides';
import { alliance2020 } from './alliance-2020';
import { alliance2025 } from './alliance-2025';
import {
  daysShown,
  emergingMonths,
  emergingOffered,
  examAsked,
  isOpenHere,
  membershipAsked,
  openCodes,
  type Ruling,
  tracksOffered,
  typicalTraining,
} from './terms-under';

const under = (overrides: Overrides = {}, edition: Ruling['edition'] = alliance2025): Ruling => ({
  edition,
  overrides,
});

describe('what is offered', () => {
  it('is everything where nothing is published', () => {
    expect(tracksOffered({})).toEqual(['IMH', 'ECMH']);
    expect(openCodes(under())).toHaveLength(14);
    expect(openCodes(under({}, alliance2020)).some((code) => code.endsWith('-ERS'))).toBe(false);
  });

  it('is what the association opened, by category or by family, on the tracks it offers', () => {
    const some: Overrides = { 'categories.open': ['FS', 'IFA'], 'tracks.offered': ['IMH'] };
    expect(openCodes(under(some))).toEqual(['IFA', 'IFS']);
    expect(isOpenHere({ 'categories.open': ['FS'] }, 'ECFS')).toBe(true);
    expect(isOpenHere({ 'categories.open': ['FS'] }, 'IMHS')).toBe(false);
  });

  it('is without the add-on where that is switched off', () => {
    expect(isOpenHere({ 'ERS.enabled': false }, 'I-ERS')).toBe(false);
    expect(isOpenHere({ 'ERS.enabled': false }, 'IFS')).toBe(true);
    expect(isOpenHere({ 'ERS.enabled': true }, 'EC-ERS')).toBe(true);
  });
});

describe('the terms of a category', () => {
  it('ask for an exam as the edition does, or of Specialists where the association does', () => {
    expect(examAsked(under(), 'IMHM-C')).toBe(true);
    expect(examAsked(under(), 'IMHS')).toBe(false);
    expect(examAsked(under({}, alliance2020), 'IMHS')).toBe(true);
    expect(examAsked(under({ 'MHS.exam.required': true }), 'ECMHS')).toBe(true);
    expect(examAsked(under({ 'MHS.exam.required': true }), 'ECFS')).toBe(false);
  });

  it('let people begin as Emerging where edition and association both do, for so many months', () => {
    expect(emergingOffered(under(), 'I-ERS')).toBe(true);
    expect(emergingOffered(under(), 'IFS')).toBe(false);
    expect(emergingOffered(under({ 'emerging.enabled': false }), 'I-ERS')).toBe(false);
    expect(emergingMonths(under())).toBe(24);
    expect(emergingMonths(under({ 'emerging.months': 18 }))).toBe(18);
  });

  it('ask for a membership unless the association does not', () => {
    expect(membershipAsked(under())).toBe(true);
    expect(membershipAsked(under({ 'membership.required': false }))).toBe(false);
  });

  it('name what people usually bring: the association’s figure, the edition’s, or none', () => {
    expect(typicalTraining(under({ 'FS.training.typicalHours': 50 }), 'IFS')).toEqual({
      from: 50,
      to: null,
    });
    const standard = alliance2025.categories.FS.typicalTrainingHours;
    expect(typicalTraining(under(), 'IFS')).toEqual(standard?.value ?? null);
    const without = { ...alliance2025.categories.FS, typicalTrainingHours: null };
    const edition = { ...alliance2025, categories: { ...alliance2025.categories, FS: without } };
    expect(typicalTraining(under({}, edition), 'IFS')).toBeNull();
  });
});

it('the register shows the end of a credential, or the days an association published', () => {
  expect(daysShown({})).toEqual(['until']);
  expect(daysShown({ 'registry.fields': ['name', 'category', 'since'] })).toEqual(['since']);
  expect(daysShown({ 'registry.fields': ['since', 'until'] })).toEqual(['since', 'until']);
  expect(daysShown({ 'registry.fields': ['name'] })).toEqual([]);
});
