import type pg from 'pg';
import { addDays, type CalendarDate } from '@/lib/core/calendar-date';
import type { CapabilityContext, PersonContext, Role, StaffContext } from '@/lib/platform/context';
import type { Database } from '@/lib/platform/db/database';
import { seedId, seedIdAt } from './ids';

/** Where the demo is played: the two ways into the database, and a clock that is set from beat to beat. */
export interface Stage {
  readonly owner: pg.Client;
  readonly today: CalendarDate;
  readonly now: () => Date;
  readonly setClock: (to: Date) => void;
  readonly as: (key: string, name: string) => PersonContext;
  readonly staff: (key: string, name: string, at: string, ...roles: Role[]) => StaffContext;
  readonly bearer: (tokenHash: string) => CapabilityContext;
}

/** Opens the stage. Ids follow from who acts and when, so that the same day gives the same demo. */
export const openStage = (owner: pg.Client, db: Database, today: CalendarDate): Stage => {
  let now = new Date(`${addDays(today, -700)}T15:00:00Z`);
  let turn = 0;
  const newId = (key: string) => () => {
    turn += 1;
    return seedIdAt(now, turn, key);
  };
  const common = (key: string) => ({ db, clock: { now: () => now }, newId: newId(key) });
  return {
    owner,
    today,
    now: () => now,
    setClock: (to) => {
      if (to.getTime() !== now.getTime()) turn = 0;
      now = to;
    },
    as: (key, name) => {
      const personId = seedId(`person/${key}`);
      return {
        ...common(key),
        actor: { kind: 'person', id: personId, name },
        scope: { kind: 'person', personId },
      };
    },
    staff: (key, name, at, ...roles) => {
      const personId = seedId(`person/${key}`);
      return {
        ...common(key),
        actor: { kind: 'person', id: personId, name },
        scope: { kind: 'staff', personId, associationId: seedId(`association/${at}`), roles },
      };
    },
    bearer: (tokenHash) => ({
      ...common('bearer'),
      actor: { kind: 'outsider', via: tokenHash.slice(0, 8) },
      scope: { kind: 'capability', tokenHash },
    }),
  };
};

/** The moment something happens so many days before today: by day, at an hour of the person's own. */
export const momentOf = (today: CalendarDate, daysAgo: number, who: string): Date => {
  const minute = Number.parseInt(seedId(`hour/${who}`).slice(0, 4), 16) % 360;
  return new Date(Date.parse(`${addDays(today, -daysAgo)}T14:30:00Z`) + minute * 60_000);
};

/** The value of something that was done; whatever a command refuses here is a mistake in the demo. */
export const done = <T, E>(
  what: string,
  result: { ok: true; value: T } | { ok: false; error: E },
): T => {
  if (result.ok) return result.value;
  throw new Error(`${what}: ${JSON.stringify(result.error)}`);
};
