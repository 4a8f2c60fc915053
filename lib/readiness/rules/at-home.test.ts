import { expect, it } from 'vitest';
import type { CalendarDate } from '@/lib/core/calendar-date';
import { portfolio, providers } from '@/tests/factories/portfolios';
import type { LedgerFacts } from '../model';
import { atHome, loggedSince } from './at-home';

const nobody = { applying: false, holding: false, ledgerEmpty: true, gives: false };

it('is about the application first, then what is held, then what is given', () => {
  expect(atHome({ ...nobody, applying: true, holding: true, gives: true })).toBe('applying');
  expect(atHome({ ...nobody, holding: true, gives: true })).toBe('holding');
  expect(atHome({ ...nobody, gives: true })).toBe('serving');
  expect(atHome({ ...nobody, gives: true, ledgerEmpty: false })).toBe('preparing');
  expect(atHome(nobody)).toBe('preparing');
});

it('adds up what was logged since a day, that day included', () => {
  const provider = providers.mentorClinical;
  const { training, supervision } = portfolio({
    category: 'IFS',
    training: [
      { completedOn: '2026-01-01', minutes: { imh: 60, dei: 30 } },
      { completedOn: '2025-12-31', minutes: { imh: 600 } },
    ],
    supervision: [
      { heldOn: '2026-01-01', minutes: 60, provider },
      { heldOn: '2026-02-01', minutes: 60, kind: 'peer' },
      { heldOn: '2025-12-31', minutes: 60, provider },
      { period: { from: '2026-01-05', until: '2026-03-01' }, minutes: 120, provider },
      { period: { from: '2025-12-01', until: '2026-03-01' }, minutes: 120, provider },
    ],
  });
  const facts = { training, supervision } as unknown as LedgerFacts;
  expect(loggedSince(facts, '2026-01-01' as CalendarDate)).toEqual({
    training: 90,
    dei: 30,
    supervision: 180,
  });
});
