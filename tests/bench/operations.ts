import { randomUUID } from 'node:crypto';
import { calendarDate } from '@/lib/core/calendar-date';
import { newId } from '@/lib/core/id';
import { minutes } from '@/lib/core/minutes';
import type { PersonContext } from '@/lib/platform/context';
import type { Database } from '@/lib/platform/db/database';
import { withScope } from '@/lib/platform/db/with-scope';
import { getReadiness } from '@/lib/readiness/queries';
import { logRscSession } from '@/lib/supervision/commands/log-session';
import type { RscProviderId } from '@/lib/supervision/model';
import { getSupervisionLog } from '@/lib/supervision/queries';
import { providerId } from './seed';

const providerOf = (person: string) => providerId(person) as RscProviderId;

/** What is measured: one person's question or deed, as a page or an action asks it. */
export interface Operation {
  readonly name: string;
  run(ctx: PersonContext): Promise<unknown>;
}

export const operations: readonly Operation[] = [
  {
    name: 'list 50 sessions',
    run: (ctx) => withScope(ctx, (tx) => getSupervisionLog(ctx, tx, ctx.scope.personId)),
  },
  {
    name: 'progress',
    run: (ctx) =>
      withScope(ctx, (tx) =>
        getReadiness(ctx, tx, ctx.scope.personId, {
          looking: 'IFS',
          skipFits: true,
          skipPlan: true,
        }),
      ),
  },
  {
    name: 'log one session',
    run: async (ctx) => {
      const logged = await logRscSession(ctx, {
        submissionId: ctx.newId(),
        again: true,
        session: {
          when: { on: calendarDate('2026-11-17') },
          minutes: minutes(60),
          format: 'individual',
          groupSize: null,
          competencies: [],
          mode: 'virtual',
          kind: 'reflective',
          focus: 'own_work',
          tracks: ['IMH'],
          provider: { kind: 'known', id: providerOf(ctx.scope.personId) },
        },
      });
      if (!logged.ok) throw new Error(`The session was refused: ${JSON.stringify(logged.error)}`);
    },
  },
];

/** A person's context; ids may be given, so that a recorded run can be told apart later. */
export const asPerson = (
  db: Database,
  personId: string,
  nextId: () => string = () => newId(new Date()),
): PersonContext => ({
  actor: { kind: 'person', id: personId, name: 'Bench' },
  scope: { kind: 'person', personId },
  db,
  clock: { now: () => new Date() },
  newId: nextId,
});

/** Ids that stand out in a recording and are replaced by fresh ones when it is played back. */
export const markers = (): { readonly next: () => string; readonly used: readonly string[] } => {
  const used: string[] = [];
  return {
    used,
    next: () => {
      const id = randomUUID();
      used.push(id);
      return id;
    },
  };
};
