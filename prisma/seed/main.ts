import pg from 'pg';
import { seedAgreements } from './agreements';
import { seedAssociations } from './associations';
import { seedPeople } from './people';

// Each step reads what the steps above it wrote and may run again at any time.
const steps = [seedAssociations, seedAgreements, seedPeople] as const;

const url = process.env.ATTUNE_OWNER_DATABASE_URL;
if (!url) throw new Error('The setting ATTUNE_OWNER_DATABASE_URL is not set.');
const db = new pg.Client(url);
await db.connect();
try {
  for (const step of steps) {
    await db.query('BEGIN');
    await step(db);
    await db.query('COMMIT');
  }
} finally {
  await db.end();
}
