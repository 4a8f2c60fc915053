import { describe, expect, it } from 'vitest';
import { calendarDate } from '@/lib/core/calendar-date';
import { minutes } from '@/lib/core/minutes';
import type { NewRscSession, RscProvider, RscProviderId } from '@/lib/supervision/model';
import type { LedgerFacts } from '../model';
import { asksBeforeSaving, seenOf } from './before-saving';
import { draftedId, withSession } from './with-session';

const ruth: RscProvider = {
  id: 'ruth' as RscProviderId,
  name: 'Ruth Calder',
  email: 'Ruth@demo.example',
};
const session: NewRscSession = {
  when: { on: calendarDate('2026-03-03') },
  minutes: minutes(60),
  format: 'individual',
  groupSize: null,
  mode: 'virtual',
  kind: 'reflective',
  focus: 'own_work',
  tracks: ['IMH'],
  competencies: [],
  provider: { kind: 'known', id: ruth.id },
};
const empty: LedgerFacts = {
  education: [],
  employment: [],
  training: [],
  supervision: [],
  leadership: [],
  references: [],
  endorsements: [],
  memberships: [],
  agreements: { codeOfEthics: null, endorsementAgreement: null },
  providers: new Map(),
};
const drafted = (provider: NewRscSession['provider']) =>
  withSession(empty, { ...session, provider }, [ruth], null).supervision[0];

describe('withSession', () => {
  it('adds the session at the end, confirmed by nobody yet', () => {
    expect(drafted(session.provider)).toMatchObject({
      id: draftedId,
      heldOn: '2026-03-03',
      attested: false,
      answer: null,
      providerId: 'ruth',
      providerName: 'Ruth Calder',
    });
    expect(drafted(session.provider)).not.toHaveProperty('when');
  });

  it('takes the place of the session it changes, so that it is no twin of itself', () => {
    const once = withSession(empty, session, [ruth], null);
    const longer = { ...session, minutes: minutes(90) };
    const twice = withSession(once, longer, [ruth], draftedId);
    expect(twice.supervision.map((each) => each.minutes)).toEqual([90]);
    expect(withSession(once, longer, [ruth], 'gone').supervision).toHaveLength(2);
  });

  it('keeps what the provider said while only what was worked on is named', () => {
    const said = { attested: true, attestedMinutes: 60, answer: 'agree' as const };
    const first = withSession(empty, session, [ruth], null);
    const confirmed = {
      ...first,
      supervision: first.supervision.map((each) => ({ ...each, ...said })),
    };
    const change = (more: Partial<NewRscSession>) =>
      withSession(confirmed, { ...session, ...more }, [ruth], draftedId).supervision[0];
    expect(change({ competencies: ['attachment'] })).toMatchObject({
      ...said,
      competencies: ['attachment'],
    });
    const nobody = { attested: false, attestedMinutes: null, answer: null };
    expect(change({ minutes: minutes(61) })).toMatchObject(nobody);
    expect(change({ provider: { kind: 'none' } })).toMatchObject(nobody);
  });

  it('keeps a period as a period', () => {
    const when = { from: calendarDate('2026-01-01'), until: calendarDate('2026-02-01') };
    const [kept] = withSession(empty, { ...session, when }, [], null).supervision;
    expect(kept).toMatchObject({ period: when });
    expect(kept?.heldOn).toBeUndefined();
  });

  it('knows somebody typed again by address, or by name where no address is typed', () => {
    const anew = (name: string, email: string | null) =>
      drafted({ kind: 'new', name, email })?.providerId;
    expect(anew('R. Calder', 'ruth@demo.example')).toBe('ruth');
    expect(anew('ruth calder', null)).toBe('ruth');
    expect(anew('Ruth Calder', 'other@demo.example')).toBe(draftedId);
    expect(drafted({ kind: 'none' })?.providerId).toBeNull();
    expect(drafted({ kind: 'known', id: 'gone' as RscProviderId })?.providerName).toBeNull();
  });
});

describe('asksBeforeSaving', () => {
  const apart = (reason: 'peer_supervision' | 'duplicate' | 'not_required' | 'in_future') => ({
    uncounted: [{ amount: 60, reason }],
    pending: 0,
  });

  it('asks where it will not count, or only in part', () => {
    expect(asksBeforeSaving(apart('peer_supervision'), session)).toBe(true);
  });

  it('leaves to the form what the form asks or refuses itself', () => {
    expect(asksBeforeSaving(apart('duplicate'), session)).toBe(false);
    expect(asksBeforeSaving(apart('in_future'), session)).toBe(false);
  });

  it('does not ask each time where the category needs no supervision at all', () => {
    expect(asksBeforeSaving(apart('not_required'), session)).toBe(false);
  });

  it('asks about somebody new without an address: nobody could look them up', () => {
    const waits = { uncounted: [], pending: 60 };
    const anew = (email: string | null) => ({
      provider: { kind: 'new', name: 'New', email } as const,
    });
    expect(asksBeforeSaving(waits, anew(null))).toBe(true);
    expect(asksBeforeSaving(waits, anew('new@demo.example'))).toBe(false);
    expect(asksBeforeSaving(waits, session)).toBe(false);
  });

  it('names what was said by amounts and reasons, so that other words are asked again', () => {
    const entry = {
      path: '',
      unit: 'minutes',
      logged: 60,
      counted: 0,
      pending: 0,
      toward: [],
      uncounted: [],
      reasons: ['peer_supervision'],
    } as const;
    expect(seenOf(entry)).toBe('0 0 peer_supervision');
    expect(seenOf({ ...entry, counted: 60, reasons: [] })).not.toBe(seenOf(entry));
  });
});
