import { describe, expect, it } from 'vitest';
import { ask, entry, requirement } from '@/tests/factories/eligibility';
import { type Entry, providers, sessions } from '@/tests/factories/portfolios';
import type { CategoryCode } from '../model';
import type { PortfolioInput } from '../portfolio';

const provider = providers.mentorClinical;

const fate = (
  session: Partial<Entry<'supervision'>>,
  category: CategoryCode = 'IFS',
  more: Partial<PortfolioInput> = {},
): string => {
  const answer = ask({
    category,
    supervision: [{ heldOn: '2025-06-01', minutes: 60, provider, ...session }],
    ...more,
  });
  return entry(answer, 'supervision[0]').reasons[0] ?? 'counted';
};

describe('what a session is', () => {
  it('counts only reflective supervision', () => {
    expect(fate({})).toBe('counted');
    expect(fate({ kind: 'peer' })).toBe('peer_supervision');
    expect(fate({ kind: 'administrative' })).toBe('administrative_supervision');
    expect(fate({ kind: 'clinical' })).toBe('clinical_only');
  });

  it('gives the first reason in the published order, and void work before an unchecked provider', () => {
    expect(fate({ kind: 'peer', heldOn: '2026-11-22' })).toBe('in_future');
    expect(fate({ kind: 'peer', tracks: ['ECMH'], provider: { standing: 'unknown' } })).toBe(
      'peer_supervision',
    );
  });

  it('counts on the day asked about and not after it', () => {
    expect(fate({ heldOn: '2026-11-21' })).toBe('counted');
    expect(fate({ heldOn: '2026-11-22' })).toBe('in_future');
  });

  it('belongs to its tracks', () => {
    expect(fate({ tracks: ['ECMH'] })).toBe('other_track');
    expect(fate({ tracks: ['ECMH'] }, 'ECFS')).toBe('counted');
    expect(fate({ tracks: ['IMH', 'ECMH'] })).toBe('counted');
  });

  it('has the focus the category asks', () => {
    expect(fate({ focus: 'rsc_given' })).toBe('wrong_focus');
    expect(fate({ focus: 'own_work' }, 'I-ERS')).toBe('wrong_focus');
    expect(fate({ focus: 'rsc_given' }, 'I-ERS')).toBe('counted');
    expect(fate({ focus: 'rsc_given' }, 'IMHM-C')).toBe('counted');
    expect(fate({ focus: 'own_work' }, 'IMHM-C')).toBe('counted');
    expect(fate({}, 'IFA')).toBe('not_required');
    expect(fate({}, 'IFA', { overrides: { 'FA.rsc.received': 600 } })).toBe('counted');
  });

  it('is logged once: the later twin loses, two kinds on a day are no twins', () => {
    const twin = { heldOn: '2025-06-01', minutes: 60, provider };
    const answer = ask({
      category: 'IFS',
      supervision: [
        twin,
        { ...twin, mode: 'virtual' },
        { ...twin, kind: 'peer' },
        { ...twin, minutes: 61 },
        { ...twin, minutes: 61 },
        twin,
      ],
    });
    const reasons = answer.entries.filter((e) => e.unit === 'minutes').map((e) => e.reasons[0]);
    expect(reasons).toEqual([
      ...[undefined, 'duplicate', 'peer_supervision'],
      ...[undefined, 'duplicate', 'duplicate'],
    ]);
  });
});

describe('after the degree', () => {
  const when = (heldOn: string, education: Entry<'education'>[]) =>
    fate({ heldOn }, 'IMHS', { education });
  const master: Entry<'education'> = { level: 'master', conferredOn: '2020-06-01' };

  it('means on or after its day', () => {
    expect(when('2020-05-31', [master])).toBe('before_degree');
    expect(when('2020-06-01', [master])).toBe('counted');
    expect(fate({ heldOn: '2020-05-31' }, 'IFS', { education: [master] })).toBe('counted');
  });

  it('means the licence for those who have a licence only', () => {
    const licence: Entry<'education'> = { level: 'licence', conferredOn: '2019-01-01' };
    expect(when('2019-01-01', [licence])).toBe('counted');
    expect(when('2018-12-31', [licence])).toBe('before_degree');
    expect(when('2019-06-01', [licence, master])).toBe('before_degree');
    const coming: Entry<'education'> = { level: 'master', conferredOn: '2026-11-22' };
    expect(when('2019-06-01', [licence, coming])).toBe('counted');
    expect(when('2019-06-01', [licence, { ...coming, conferredOn: '2026-11-21' }])).toBe(
      'before_degree',
    );
    expect(when('2019-06-01', [coming])).toBe('before_degree');
  });

  it('cannot be judged by a degree without a day, and fails without any degree', () => {
    expect(when('2015-01-01', [{ level: 'master' }])).toBe('counted');
    expect(when('2025-01-01', [{ level: 'bachelor', conferredOn: '2010-01-01' }])).toBe(
      'before_degree',
    );
    expect(when('2025-01-01', [])).toBe('before_degree');
  });

  it('asks dates of a total that straddles the day', () => {
    const total = (from: string) =>
      fate({ heldOn: undefined, period: { from, until: '2021-01-01' } }, 'IMHS', {
        education: [master],
      });
    expect(total('2020-06-01')).toBe('counted');
    expect(total('2020-05-01')).toBe('needs_dates');
  });
});

describe('what an association may ask besides', () => {
  it('a largest group', () => {
    const asked = { overrides: { 'rsc.groupSizeMax': 8 } };
    expect(fate({ format: 'group', groupSize: 8 }, 'IFS', asked)).toBe('counted');
    expect(fate({ format: 'group', groupSize: 9 }, 'IFS', asked)).toBe('group_too_large');
    expect(fate({ format: 'group' }, 'IFS', asked)).toBe('counted');
    expect(fate({ format: 'group', groupSize: 30 })).toBe('counted');
  });

  it('the provider’s attestation', () => {
    const asked = { overrides: { 'rsc.requireAttestation': true } };
    expect(fate({}, 'IFS', asked)).toBe('not_attested');
    expect(fate({ attested: true }, 'IFS', asked)).toBe('counted');
    expect(fate({ attested: false })).toBe('counted');
  });

  it('work at the time, by the month; a leave is still that job', () => {
    const job: Entry<'employment'> = {
      kind: 'direct_service',
      from: '2025-06-15',
      until: '2025-12-31',
      leaves: [{ from: '2025-08-01', until: '2025-09-30' }],
    };
    const block = { overrides: { 'rsc.whileServing': 'block' as const }, employment: [job] };
    expect(fate({ heldOn: '2025-06-01' }, 'IFS', block)).toBe('counted');
    expect(fate({ heldOn: '2025-05-31' }, 'IFS', block)).toBe('not_serving_at_the_time');
    expect(fate({ heldOn: '2025-09-10' }, 'IFS', block)).toBe('counted');
    expect(fate({ heldOn: '2026-01-01' }, 'IFS', block)).toBe('not_serving_at_the_time');
    const total = { heldOn: undefined, period: { from: '2025-05-01', until: '2025-07-31' } };
    expect(fate(total, 'IFS', block)).toBe('needs_dates');
    expect(fate({}, 'IFS', { ...block, employment: [{ ...job, tracks: ['ECMH'] }] })).toBe(
      'not_serving_at_the_time',
    );
    expect(fate({}, 'IFS', { ...block, employment: [{ ...job, kind: 'rsc_provision' }] })).toBe(
      'not_serving_at_the_time',
    );
    expect(fate({}, 'IMHM-C', { ...block, employment: [{ ...job, kind: 'rsc_provision' }] })).toBe(
      'counted',
    );
  });

  it('warns of work at the time by default, and not at all when told so', () => {
    const idle = (mode: 'warn' | 'off') =>
      ask({
        category: 'IFS',
        overrides: { 'rsc.whileServing': mode },
        employment: [{ kind: 'direct_service', from: '2026-01-01' }],
        supervision: [{ heldOn: '2025-06-01', minutes: 60, provider }],
      }).warnings;
    expect(idle('warn')).toEqual([{ id: 'rsc.while_serving', minutes: 60 }]);
    expect(idle('off')).toEqual([]);
  });
});

describe('one to two years', () => {
  const spread = (count: number, first: string, enforce: 'warn' | 'block' | 'off', minutes = 120) =>
    ask({
      category: 'IFS',
      overrides: { 'rsc.window.enforce': enforce },
      supervision: sessions(count, minutes, first, { provider }),
    });

  it('warns and never changes the count by default', () => {
    expect(spread(12, '2025-01', 'warn').warnings).toEqual([]);
    expect(spread(11, '2025-01', 'warn', 180).warnings).toEqual([
      { id: 'rsc.window', minutes: 1980 },
    ]);
    const thin = spread(48, '2022-01', 'warn', 30);
    expect(thin.warnings).toEqual([{ id: 'rsc.window', minutes: 720 }]);
    expect(requirement(thin, 'rsc.received')).toMatchObject({ met: true, counted: 1440 });
    expect(spread(48, '2022-01', 'off', 30).warnings).toEqual([]);
  });

  it('counts the best two years where an association enforces it', () => {
    const thin = spread(48, '2022-01', 'block', 30);
    expect(requirement(thin, 'rsc.received')).toMatchObject({
      met: false,
      counted: 720,
      because: ['outside_window'],
    });
    expect(requirement(thin, 'rsc.window')).toMatchObject({
      met: false,
      needed: 1440,
      counted: 720,
    });
    expect(entry(thin, 'supervision[23]').reasons).toEqual(['outside_window']);
    expect(entry(thin, 'supervision[24]').counted).toBe(30);
    expect(requirement(spread(12, '2025-01', 'block'), 'rsc.window').met).toBe(true);
    expect(requirement(spread(11, '2025-01', 'block', 180), 'rsc.window').met).toBe(false);
    expect(requirement(spread(0, '2025-01', 'block'), 'rsc.window').met).toBe(false);
  });

  it('asks dates of a total too long to lie in any two years', () => {
    const answer = ask({
      category: 'IFS',
      overrides: { 'rsc.window.enforce': 'block' },
      supervision: [
        { period: { from: '2021-01-01', until: '2025-12-31' }, minutes: 1440, provider },
      ],
    });
    expect(entry(answer, 'supervision[0]').reasons).toEqual(['needs_dates']);
  });
});

describe('one provider for most hours', () => {
  const by = (names: readonly string[], enforce: 'warn' | 'block' | 'off' = 'warn') =>
    ask({
      category: 'IFS',
      overrides: { 'rsc.continuity.enforce': enforce },
      supervision: names.map((name, i) => ({
        heldOn: `2025-0${i + 1}-01`,
        minutes: 60,
        provider: { ...provider, name },
      })),
    });

  it('warns of more than one other, or of no majority', () => {
    expect(by(['A', 'A', 'B']).warnings).toEqual([]);
    expect(by(['A', 'A', ' a ', 'B']).warnings).toEqual([]);
    expect(by(['A', 'A', 'A', 'B', 'C']).warnings).toEqual([
      { id: 'rsc.continuity', minutes: 120 },
    ]);
    expect(by(['A', 'B', 'C'], 'off').warnings).toEqual([]);
  });

  it('is a requirement where an association enforces it', () => {
    expect(requirement(by(['A', 'A', 'B'], 'block'), 'rsc.continuity')).toMatchObject({
      met: true,
      counted: 1,
    });
    expect(requirement(by(['A', 'B', 'C'], 'block'), 'rsc.continuity')).toMatchObject({
      met: false,
      remaining: 1,
    });
  });
});

it('counts supervision about the supervision one gives for both of a Mentor’s requirements', () => {
  const answer = ask({
    category: 'IMHM-C',
    supervision: [
      { heldOn: '2025-01-01', minutes: 60, focus: 'rsc_given', provider },
      { heldOn: '2025-01-02', minutes: 90, focus: 'own_work', provider },
      { heldOn: '2025-01-03', minutes: 30, focus: 'own_work' },
    ],
  });
  expect(requirement(answer, 'rsc.received')).toMatchObject({ counted: 150, pending: 30 });
  expect(requirement(answer, 'rsc.about_provision')).toMatchObject({
    counted: 60,
    pending: 0,
    because: [],
  });
  expect(entry(answer, 'supervision[0]').toward).toEqual([
    { requirement: 'rsc.received', counted: 60 },
    { requirement: 'rsc.about_provision', counted: 60 },
  ]);
});
