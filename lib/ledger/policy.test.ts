import { describe, expect, it } from 'vitest';
import { roles, type Scope } from '@/lib/platform/context';
import { mayChangeEntry, mayKeepLedger, mayReadLedger } from './policy';

const staff = (held: readonly (typeof roles)[number][], subjectId?: string): Scope => ({
  kind: 'staff',
  personId: 'mo',
  associationId: 'lakeshore',
  roles: held,
  ...(subjectId ? { subjectId } : {}),
});
const ana: Scope = { kind: 'person', personId: 'ana' };
const others: readonly Scope[] = [
  { kind: 'person', personId: 'eve' },
  { ...staff(roles, 'ana') },
  // Holding a role does not make somebody's own ledger writable from the desk.
  { ...staff(roles, 'mo') },
  { kind: 'anonymous', email: 'ana@example.org' },
  { kind: 'capability', tokenHash: 'ana' },
  { kind: 'job', job: 'ana' },
  { kind: 'public' },
];
const no = { allowed: false, reason: 'not_yours' };

describe('writing into a ledger', () => {
  it('is its owner’s', () => {
    expect(mayKeepLedger(ana, 'ana').allowed).toBe(true);
    expect(mayChangeEntry(ana, 'ana', { voidedAt: null }).allowed).toBe(true);
  });

  it('ends for an entry with its being struck out', () => {
    const voidedAt = new Date('2026-11-20T12:00:00Z');
    expect(mayChangeEntry(ana, 'ana', { voidedAt })).toEqual({ allowed: false, reason: 'voided' });
  });

  it.each(others)('is nobody else’s: $kind', (scope) => {
    const owner = scope.kind === 'staff' ? (scope.subjectId ?? '') : 'ana';
    expect(mayKeepLedger(scope, owner)).toEqual(no);
    for (const voidedAt of [null, new Date(0)])
      expect(mayChangeEntry(scope, owner, { voidedAt })).toEqual(no);
  });
});

describe('reading a ledger', () => {
  const readers = ['coordinator', 'admin', 'advisor'];

  it.each(roles)('from the desk, as %s', (role) => {
    expect(mayReadLedger(staff([role], 'ana'), 'ana').allowed).toBe(readers.includes(role));
    expect(mayReadLedger(staff([role], 'eve'), 'ana')).toEqual(no);
    expect(mayReadLedger(staff([role]), 'ana')).toEqual(no);
  });

  it('is its owner’s, and no other person’s', () => {
    expect(mayReadLedger(ana, 'ana').allowed).toBe(true);
    for (const scope of others.filter((each) => each.kind !== 'staff'))
      expect(mayReadLedger(scope, 'ana')).toEqual(no);
  });
});
