import { describe, expect, it } from 'vitest';
import { categoryMeant, type TypedChoices, unknownChoices } from './supposed';

const nothing: TypedChoices = {
  category: null,
  level: null,
  track: null,
  edition: null,
  association: null,
};

describe('the category supposed', () => {
  it.each<[string, Partial<TypedChoices>, string | null]>([
    ['nothing', {}, null],
    ['a code', { category: 'ECMHS' }, 'ECMHS'],
    ['a level on the track of today', { level: 'MHS' }, 'IMHS'],
    ['the other track of today’s level', { track: 'ECMH' }, 'ECFS'],
    ['both', { level: 'MHM-R', track: 'ECMH' }, 'ECMHM-R'],
    ['the add-on', { level: 'ERS', track: 'ECMH' }, 'EC-ERS'],
    ['a category of before', { level: 'FRS', track: 'IMH' }, 'IFRS'],
    ['a track beside a code', { category: 'IMHS', track: 'ECMH' }, 'ECMHS'],
    ['a level there is not', { level: 'XX', track: 'ECMH' }, 'ECFS'],
    ['a track there is not', { level: 'MHS', track: 'XX' }, 'IMHS'],
    ['a code there is not', { category: 'IFX' }, null],
  ])('of %s', (_, typed, meant) => {
    expect(categoryMeant({ ...nothing, ...typed }, 'IFS')).toBe(meant);
  });
});

describe('choices there is no such thing for', () => {
  const published = { edition: ['alliance-2025'], association: ['NC'] };
  const unknown = (typed: Partial<TypedChoices>) =>
    unknownChoices({ ...nothing, ...typed }, published);

  it('are named in the order of their fields', () => {
    expect(unknown({})).toEqual([]);
    expect(unknown({ level: '', track: '', edition: '', association: '' })).toEqual([]);
    expect(
      unknown({ level: 'FS', track: 'IMH', edition: 'alliance-2025', association: 'NC' }),
    ).toEqual([]);
    expect(unknown({ level: 'x', track: 'x', edition: 'x', association: 'x' })).toEqual([
      'level',
      'track',
      'edition',
      'association',
    ]);
  });

  it('are said at the level where a code is not known, unless a level is chosen', () => {
    expect(unknown({ category: 'IFX' })).toEqual(['level']);
    expect(unknown({ category: 'IFS' })).toEqual([]);
    expect(unknown({ category: 'IFX', level: 'FS' })).toEqual([]);
  });
});
