import { expect, it } from 'vitest';
import { calendarDate } from '@/lib/core/calendar-date';
import { minutes } from '@/lib/core/minutes';
import { withScope } from '@/lib/platform/db/with-scope';
import { getReadinessWith } from '@/lib/readiness/queries';
import { draftedId } from '@/lib/readiness/rules/with-session';
import { logRscSession } from '@/lib/supervision/commands/log-session';
import type { NewRscSession } from '@/lib/supervision/model';
import { openWorld } from '../../support/world';

const hour: NewRscSession = {
  when: { on: calendarDate('2026-11-17') },
  minutes: minutes(60),
  format: 'individual',
  groupSize: null,
  competencies: [],
  mode: 'virtual',
  kind: 'reflective',
  focus: 'own_work',
  tracks: ['IMH'],
  provider: { kind: 'new', name: 'Ruth Calder', email: 'ruth.calder@example.org' },
};

it('says what a session would bring before it is saved, as it is judged after', async () => {
  const world = await openWorld();
  const ana = await world.person('Ana Rivera');
  const ctx = world.as(ana);
  const inMind = (session: NewRscSession, replaces: string | null = null) =>
    withScope(ctx, async (tx) => {
      const question = { session, replaces, looking: 'IFS' } as const;
      const { entryOf } = await getReadinessWith(ctx, tx, question);
      return entryOf.get(draftedId);
    });
  const logged = await logRscSession(ctx, { session: hour, submissionId: crypto.randomUUID() });
  if (!logged.ok) throw new Error(JSON.stringify(logged.error));

  expect(await inMind({ ...hour, kind: 'peer' })).toMatchObject({
    logged: 60,
    counted: 0,
    reasons: ['peer_supervision'],
  });
  // Known by the address, so the second session of the day is seen to be a twin.
  expect((await inMind(hour))?.reasons).toEqual(['duplicate']);
  expect((await inMind(hour, logged.value.sessionId))?.reasons).toEqual([
    'provider_to_be_verified',
  ]);

  const rows = await world.owner.query(
    'SELECT count(*) AS n FROM rsc_session WHERE person_id = $1',
    [ana],
  );
  expect(Number(rows.rows[0].n)).toBe(1);
});
