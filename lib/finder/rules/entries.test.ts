import { describe, expect, it } from 'vitest';
import type { Answers, Month } from '../model';
import { entriesOf } from './entries';

const answers: Answers = {
  ages: 'infant',
  work: 'direct',
  education: 'bachelor',
  held: 'none',
  since: '2023-09' as Month,
  traits: ['families', 'focus'],
  training: { total: 35, dei: 3, provision: 0 },
};

describe('what a ledger can hold of the answers', () => {
  it('is what was stated, and no more', () => {
    const { education, job, training } = entriesOf(answers);
    expect(education).toEqual({ level: 'bachelor', year: null });
    expect(training).toEqual({ total: 35, dei: 3, provision: 0 });
    expect(job).toMatchObject({
      kind: 'direct_service',
      since: '2023-09',
      paid: true,
      tracks: ['IMH'],
      familiesImh: 10,
      familiesEcmh: null,
      focusSocialEmotional: true,
      attentionToRelationships: false,
      licensedOrEligible: false,
    });
  });

  it('is nothing for school, no post and no hours', () => {
    const none = { total: 0, dei: 0, provision: 0 };
    expect(entriesOf({ ages: 'both', work: 'none', education: 'school', training: none })).toEqual({
      education: null,
      job: null,
      training: null,
    });
    expect(entriesOf({})).toEqual({ education: null, job: null, training: null });
  });

  it('keeps volunteering unpaid, on both tracks where both were named', () => {
    const { job } = entriesOf({ ...answers, ages: 'both', work: 'volunteer' });
    expect(job).toMatchObject({ paid: false, familiesImh: 10, familiesEcmh: 10 });
  });
});
