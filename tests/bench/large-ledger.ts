import { addDays, calendarDate } from '@/lib/core/calendar-date';
import { type Portfolio, portfolioSchema } from '@/lib/standards/portfolio';

const first = calendarDate('2021-01-04');
const kinds = ['reflective', 'reflective', 'reflective', 'reflective', 'peer'] as const;
const providers = [
  { name: 'A', endorsements: [{ category: 'IMHM-C', from: '2015-01-01' }] },
  { name: 'B', ers: [{ status: 'emerging', from: '2023-02-01' }] },
  { name: 'C', standing: 'unknown' },
  { name: 'D', endorsements: [{ category: 'IMHS', from: '2018-01-01' }] },
] as const;

/** A ledger of so many entries as a long career leaves one: nine in ten are sessions, some void, some waiting. */
export function largeLedger(entries: number): Portfolio {
  const day = (n: number) => addDays(first, (n * 7919) % 2100);
  const trainings = Math.floor(entries / 12);
  const jobs = Math.max(1, Math.floor(entries / 400));
  const input = {
    format: 'attune-portfolio/1',
    asOf: '2026-11-21',
    category: 'IFS',
    person: {
      memberships: [{ kind: 'individual', from: '2026-01-01', until: '2026-12-31' }],
      agreements: { codeOfEthics: '2026-01-02', endorsementAgreement: '2026-01-02' },
    },
    education: [{ level: 'master', conferredOn: '2018-05-12', competencies: ['attachment'] }],
    employment: Array.from({ length: jobs }, (_, n) => ({
      kind: 'direct_service',
      from: addDays(first, n * 30),
      until: n === 0 ? null : addDays(first, n * 30 + 400),
      paid: true,
      families: 14,
      focusSocialEmotional: true,
      attentionToRelationships: true,
    })),
    training: Array.from({ length: trainings }, (_, n) => ({
      completedOn: day(n),
      minutes: { imh: 90 + (n % 4) * 30, dei: n % 3 === 0 ? 60 : 0 },
      competencies: ['attachment', 'safety'].slice(0, n % 3),
    })),
    supervision: Array.from({ length: entries - trainings - jobs - 5 }, (_, n) => ({
      heldOn: day(n * 3 + 1),
      minutes: 45 + (n % 6) * 15,
      format: n % 3 === 0 ? 'group' : 'individual',
      kind: kinds[n % kinds.length],
      focus: 'own_work',
      provider: providers[n % providers.length],
    })),
    references: ['current_supervisor', 'rsc_provider', 'parent'].map((role) => ({
      roles: [role],
      endorsedAs: 'IFS',
      knownMonths: 24,
      completedOn: '2026-02-01',
    })),
  };
  return portfolioSchema.parse(input);
}
