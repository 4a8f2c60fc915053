import { describe, expect, it } from 'vitest';
import { roles } from '@/lib/platform/context';
import { associationActions, associationPolicy, mayWithAssociation } from './policy';

const somebody = { kind: 'person', id: 'p', name: 'P' } as const;

describe.each(roles)('the role %s', (role) => {
  it.each(associationActions)('and %s: as the table says', (action) => {
    const { allowed } = mayWithAssociation(somebody, [role], action);
    expect(allowed).toBe(associationPolicy[role][action]);
    const changes = !action.startsWith('read_');
    if (changes) expect(allowed).toBe(role === 'admin');
  });
});

it('roles stack, and nobody without one, and no job, may do anything', () => {
  for (const action of associationActions) {
    expect(mayWithAssociation(somebody, [], action).allowed).toBe(false);
    expect(mayWithAssociation({ kind: 'anonymous' }, ['admin'], action).allowed).toBe(false);
  }
  expect(mayWithAssociation(somebody, ['reviewer', 'admin'], 'grant_role').allowed).toBe(true);
});
