import { expect, it } from 'vitest';
import { roles, type Scope } from '@/lib/platform/context';
import { mayLogRscSession, mayReadRscNote, mayReadSupervisionLog } from './policy';

const desk = (held: readonly (typeof roles)[number][], subjectId: string): Scope => ({
  kind: 'staff',
  personId: 'mo',
  associationId: 'lakeshore',
  roles: held,
  subjectId,
});
const owner: Scope = { kind: 'person', personId: 'ana' };

it('a log is written by its owner, and by nobody for them', () => {
  expect(mayLogRscSession(owner, 'ana').allowed).toBe(true);
  for (const scope of [{ ...owner, personId: 'eve' }, desk(roles, 'ana'), desk(roles, 'mo')])
    expect(mayLogRscSession(scope, scope.kind === 'staff' ? 'mo' : 'ana').allowed).toBe(false);
});

it.each(roles)(
  'as %s one reads the log of the subject if the desk needs it, and never a note',
  (role) => {
    const wanted = ['coordinator', 'admin', 'advisor'].includes(role);
    expect(mayReadSupervisionLog(desk([role], 'ana'), 'ana').allowed).toBe(wanted);
    expect(mayReadSupervisionLog(desk([role], 'eve'), 'ana').allowed).toBe(false);
    expect(mayReadRscNote(desk([role], 'ana'), 'ana').allowed).toBe(false);
  },
);
