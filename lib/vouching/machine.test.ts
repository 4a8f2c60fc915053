import { describe, expect, it } from 'vitest';
import { arrowFor } from '@/lib/core/machine';
import { attestationMachine, referenceMachine } from './machine';
import { attestationStates, referenceStates } from './model';
import { permissionFor } from './policy';

describe('the life of a request', () => {
  it('lets only its answer leave the open state towards completed, and nothing reopen', () => {
    for (const machine of [referenceMachine, attestationMachine]) {
      expect(
        machine.filter((a) => a.to === 'completed').every((a) => a.may.join() === 'bearer'),
      ).toBe(true);
      // A reminder and a link handed over leave it open as it was.
      const opening = machine.filter((a) => a.to === 'asked');
      expect(opening.every((a) => a.from.join() === 'asked')).toBe(true);
    }
  });
  it('has no arrow out of an end', () => {
    for (const state of referenceStates.filter((s) => s !== 'asked' && s !== 'completed'))
      expect(referenceMachine.some((a) => a.from.includes(state))).toBe(false);
    for (const state of attestationStates.filter((s) => s !== 'asked'))
      expect(attestationMachine.some((a) => a.from.includes(state))).toBe(false);
    expect(arrowFor(referenceMachine, 'completed', 'withdraw')).toBeNull();
  });
});

describe('permissionFor', () => {
  const request = { personId: 'ana' };
  const staff = (
    personId: string,
    ...roles: ('coordinator' | 'admin' | 'advisor' | 'reviewer')[]
  ) => permissionFor({ kind: 'staff', personId, associationId: 'x', roles }, request);
  it('knows the asker, the desk and nobody else', () => {
    expect(permissionFor({ kind: 'person', personId: 'ana' }, request)).toBe('asker');
    expect(permissionFor({ kind: 'person', personId: 'eve' }, request)).toBeNull();
    expect(staff('mara', 'coordinator')).toBe('coordinator');
    expect(staff('mara', 'admin')).toBe('coordinator');
    expect(staff('mara', 'advisor')).toBeNull();
    expect(staff('mara', 'reviewer')).toBeNull();
    expect(staff('ana', 'coordinator')).toBe('asker');
    expect(permissionFor({ kind: 'capability', tokenHash: 'x' }, request)).toBeNull();
    expect(permissionFor({ kind: 'public' }, request)).toBeNull();
  });
});
