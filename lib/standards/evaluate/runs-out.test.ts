import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/core/calendar-date';
import {
  homeVisitor,
  portfolio,
  providers,
  sessions,
  training,
} from '@/tests/factories/portfolios';
import type { PortfolioInput } from '../portfolio';
import { outlookUnder } from './outlook';

type Asked = Parameters<typeof portfolio>[0];
const provider = providers.mentorClinical;
const runsOut = (asked: Asked) =>
  outlookUnder(portfolio(asked)).agesOut.map(({ path, on, because }) => `${on} ${because} ${path}`);
const alone = (more: Partial<PortfolioInput>): Asked => ({ category: 'IFS', ...more });

describe('what runs out', () => {
  it('is a rating on the day after its year, while it counts', () => {
    const rated = (completedOn: string, knownMonths = 24) =>
      runsOut(alone({ references: [{ roles: ['parent'], completedOn, knownMonths }] }));
    expect(rated('2026-02-01')).toEqual(['2027-02-02 references references[0]']);
    expect(rated('2026-02-01', 3)).toEqual([]);
    expect(rated('2025-11-20')).toEqual([]);
  });

  it('is a membership on the day after its last, where one is asked', () => {
    const joined = (overrides: PortfolioInput['overrides'] = {}) =>
      runsOut(
        alone({
          overrides,
          person: {
            memberships: [{ kind: 'individual', from: '2026-01-01', until: '2026-12-31' }],
          },
        }),
      );
    expect(joined()).toEqual(['2027-01-01 membership person.memberships[0]']);
    expect(joined({ 'membership.required': false })).toEqual([]);
  });

  it('comes in the order of its days, whatever the order of the ledger', () => {
    const references = ['2026-05-01', '2026-02-01', '2026-09-01'].map((completedOn) => ({
      roles: ['parent' as const],
      completedOn,
    }));
    expect(runsOut(alone({ references })).map((line) => line.slice(0, 10))).toEqual([
      '2027-02-02',
      '2027-05-02',
      '2027-09-02',
    ]);
  });

  it('is no training and no hour by age, unless an association sets an age', () => {
    const today = { ...training({ imh: 1 }), completedOn: '2026-11-21' };
    const held = { heldOn: '2026-11-21', minutes: 60, provider };
    const window = { 'rsc.window.enforce': 'off' as const };
    const asked = (overrides: PortfolioInput['overrides']) =>
      runsOut(alone({ training: [today], supervision: [held], overrides }));
    expect(asked(window)).toEqual([]);
    expect(asked({ ...window, 'training.maxAgeMonths': 36 })).toEqual([
      '2029-11-22 too_long_ago training[0]',
    ]);
    expect(asked({ ...window, 'rsc.maxAgeMonths': 24 })).toEqual([
      '2028-11-22 too_long_ago supervision[0]',
    ]);
  });
});

describe('hours that leave the two years', () => {
  const held = (heldOn: string, more: Partial<PortfolioInput> = {}) =>
    runsOut(alone({ supervision: [{ heldOn, minutes: 60, provider }], ...more }));

  it('leave on their second anniversary, while more are needed', () => {
    expect(held('2025-03-10')).toEqual(['2027-03-10 window supervision[0]']);
  });

  it('have left when that day has come', () => {
    expect(held('2024-11-22')).toEqual(['2026-11-22 window supervision[0]']);
    expect(held('2024-11-21')).toEqual([]);
    expect(held('2020-01-01')).toEqual([]);
  });

  it('do not matter once all are there, nor where no window is set or no such hours are asked', () => {
    const complete = { ...homeVisitor(), person: {}, references: [] };
    expect(runsOut(complete)).toEqual([]);
    expect(held('2025-03-10', { overrides: { 'rsc.window.enforce': 'off' } })).toEqual([]);
    expect(held('2025-03-10', { category: 'IFA' })).toEqual([]);
    const about = { heldOn: '2025-03-10', minutes: 60, focus: 'rsc_given' as const, provider };
    expect(runsOut({ category: 'I-ERS', supervision: [about] })).toEqual([]);
  });

  it('are those that count', () => {
    const peer = { heldOn: '2025-03-10', minutes: 60, provider, kind: 'peer' as const };
    expect(runsOut(alone({ supervision: [peer] }))).toEqual([]);
  });
});

describe('to be ready by a day', () => {
  const paces = (by: string, asked: Asked) => {
    const { plan } = outlookUnder(portfolio(asked), { by: calendarDate(by) });
    const steps = plan.steps.flatMap((step) =>
      'pace' in step
        ? [`${step.requirement} ${step.pace.source} ${step.pace.minutesPerMonth}`]
        : [],
    );
    return { own: plan.pace.source, steps };
  };
  const short = (hours: { imh: number; dei: number }, held: number): Asked => ({
    ...homeVisitor(),
    training: [training(hours)],
    supervision: sessions(held, 120, '2025-11', { provider }),
  });

  it('takes what is left of each kind of hours, spread over the months there are', () => {
    // Two hours of each topic are left, four together, and ten of supervision.
    expect(paces('2027-03-21', short({ imh: 28, dei: 1 }, 7))).toEqual({
      own: 'chosen',
      steps: ['rsc.received chosen 150', 'training.imh chosen 60', 'training.dei chosen 60'],
    });
  });

  it('takes a minute more where it does not come out even', () => {
    expect(paces('2027-06-21', short({ imh: 30, dei: 3 }, 7)).steps).toEqual([
      'rsc.received chosen 86',
    ]);
  });

  it('takes all of it in one month where there is no whole one', () => {
    expect(paces('2026-11-30', short({ imh: 30, dei: 3 }, 7)).steps).toEqual([
      'rsc.received chosen 600',
    ]);
  });

  it('takes a single minute for a single minute', () => {
    const asked = short({ imh: 30, dei: 3 }, 11);
    const last = { heldOn: '2026-11-20', minutes: 119, provider };
    const supervision = [...(asked.supervision ?? []), last];
    expect(paces('2027-01-21', { ...asked, supervision }).steps).toEqual(['rsc.received chosen 1']);
  });

  it('wishes for nothing where nothing is left of it', () => {
    expect(paces('2027-03-21', short({ imh: 30, dei: 3 }, 12)).own).toBe('own');
    expect(paces('2027-03-21', short({ imh: 30, dei: 2 }, 12)).own).toBe('own');
  });
});
