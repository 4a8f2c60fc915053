import type { CalendarDate } from '@/lib/core/calendar-date';
import type { Tx } from './with-scope';

/** The day it is where whoever is asking works: in their association's zone, else the network's. */
export const todayOf = async (tx: Tx, at: Date): Promise<CalendarDate> => {
  const rows = await tx.$queryRaw<{ today: CalendarDate }[]>`
    SELECT app_today(${at}::timestamptz)::text AS today`;
  if (!rows[0]) throw new Error('A select without FROM answered no row.');
  return rows[0].today;
};

/** The time zone in which whoever is asking works, or of the association they act for: for instants on a screen. */
export const zoneOf = async (tx: Tx, actingFor: string | null = null): Promise<string> => {
  const rows = await tx.$queryRaw<{ zone: string }[]>`
    SELECT coalesce((SELECT time_zone FROM association WHERE id = ${actingFor}::uuid), app_zone()) AS zone`;
  return rows[0]?.zone ?? 'UTC';
};
