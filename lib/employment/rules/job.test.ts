import { describe, expect, it } from 'vitest';
import { calendarDate as on } from '@/lib/core/calendar-date';
import type { JobFacts } from '../model/job';
import { refusalsFor } from './job';
import { spanRefusals } from './span';

const today = on('2026-11-21');
const job: JobFacts = {
  kind: 'direct_service',
  employer: 'Bright Start',
  jobTitle: 'Home visitor',
  from: on('2020-01-01'),
  until: null,
  paid: true,
  ftePercent: 100,
  tracks: ['IMH'],
  familiesImh: 14,
  familiesEcmh: null,
  leaves: [],
  focusSocialEmotional: true,
  attentionToRelationships: true,
  supervised: true,
  specialisedTraining: false,
  licensedOrEligible: false,
  supervisorCategory: null,
  competencies: [],
};
const said = (facts: JobFacts) =>
  refusalsFor(facts, today).map(({ field, say }) => `${field} ${say}`);

describe('refusalsFor a job', () => {
  it('lets a job that goes on through, with a leave inside it', () => {
    expect(said(job)).toEqual([]);
    expect(said({ ...job, leaves: [{ from: on('2022-03-01'), until: on('2022-06-30') }] })).toEqual(
      [],
    );
    expect(said({ ...job, leaves: [{ from: on('2026-10-01'), until: null }] })).toEqual([]);
  });

  it('names the field of what cannot be true', () => {
    expect(said({ ...job, from: on('2026-11-22') })).toContain('from inFuture');
    expect(said({ ...job, until: on('2019-01-01') })).toContain('until untilBeforeFrom');
    expect(said({ ...job, tracks: [] })).toEqual(['tracks chooseOne']);
    const outside = { from: on('2019-03-01'), until: on('2019-06-30') };
    expect(said({ ...job, leaves: [outside] })).toEqual([
      'leaveFrom1 employment.errors.leaveOutside',
    ]);
    const backwards = { from: on('2022-03-01'), until: on('2022-02-01') };
    expect(said({ ...job, leaves: [backwards] })).toEqual(['leaveUntil1 untilBeforeFrom']);
  });
});

describe('spanRefusals', () => {
  it('asks for the end that has not come yet to be left empty', () => {
    expect(spanRefusals({ from: today, until: on('2027-01-01') }, today)).toEqual([
      { field: 'until', say: 'employment.errors.untilAhead' },
    ]);
  });
});
