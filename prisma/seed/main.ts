import pg from 'pg';
import { calendarDate, fromInstant } from '@/lib/core/calendar-date';
import { openDatabase } from '@/lib/platform/db/database';
import { seedDemo } from './demo';

const setting = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`The setting ${name} is not set.`);
  return value;
};

// The demo is of today unless a day is named: node scripts/run.mjs prisma/seed/main.ts 2026-11-21
const named = process.argv[2];
const today = named ? calendarDate(named) : fromInstant(new Date(), 'America/Detroit');

// A filling that is interrupted is begun anew, so none of it needs to reach the disk at once.
const hasty = (address: string): string => {
  const url = new URL(address);
  url.searchParams.set('options', '-c synchronous_commit=off');
  return url.href;
};

const owner = new pg.Client(hasty(setting('ATTUNE_OWNER_DATABASE_URL')));
const db = openDatabase({ app: hasty(setting('ATTUNE_APP_DATABASE_URL')), max: 2 });
await owner.connect();
try {
  await seedDemo(owner, db, today);
} finally {
  await db.close();
  await owner.end();
}
