import type pg from 'pg';
import type { CalendarDate } from '@/lib/core/calendar-date';
import type { Database } from '@/lib/platform/db/database';
import { seedAgreements } from './agreements';
import type { Applicant, Beat } from './applicant';
import { applicants } from './applicants';
import { seedAssociations } from './associations';
import { type Life, liveAs } from './life';
import { settleMessages } from './messages';
import { seedPeople } from './people';
import { momentOf, openStage, type Stage } from './stage';
import { verifyCast } from './standings';
import { completeOn, wayOf } from './way';

interface Cue {
  readonly at: Date;
  readonly beat: Beat;
  readonly life: Life;
}

/** Whoever has written or asked for anything has lived already: their life is not told twice. */
const unlived = async (db: pg.Client): Promise<readonly Applicant[]> => {
  const { rows } = await db.query(
    `SELECT DISTINCT split_part(p.email_norm, '@', 1) AS key FROM person p
     WHERE EXISTS (SELECT 1 FROM application a WHERE a.person_id = p.id)
       OR EXISTS (SELECT 1 FROM training t WHERE t.person_id = p.id)`,
  );
  const lived = new Set(rows.map((row) => row.key));
  return applicants.filter(({ key }) => !lived.has(key));
};

const cuesOf = (stage: Stage, applicant: Applicant): readonly Cue[] => {
  const life = liveAs(stage, applicant, completeOn(applicant, stage.today));
  return wayOf(applicant).map((beat) => ({
    at: momentOf(stage.today, beat.ago, applicant.key),
    beat,
    life,
  }));
};

// One after the other, as it happened: numbers, chains and messages come in the order of time.
const play = async (stage: Stage, cues: readonly Cue[]): Promise<void> => {
  for (const { at, beat, life } of cues.toSorted((a, b) => a.at.getTime() - b.at.getTime())) {
    stage.setClock(at);
    try {
      await beat.run(life);
    } catch (cause) {
      throw new Error(`${life.applicant.key} ${beat.what}, ${beat.ago} days ago`, { cause });
    }
  }
};

/**
 * Fills a database with the demo as it is on a day. Everything people do is done by the product's own
 * commands on a clock in the past, so that events, frozen documents, hashes and the audit are true.
 * Run again it changes nothing.
 */
export async function seedDemo(owner: pg.Client, db: Database, today: CalendarDate): Promise<void> {
  for (const step of [seedAssociations, seedAgreements, seedPeople]) {
    await owner.query('BEGIN');
    await step(owner, today);
    await owner.query('COMMIT');
  }
  const stage = openStage(owner, db, today);
  await verifyCast(stage);
  const cues = (await unlived(owner)).flatMap((applicant) => cuesOf(stage, applicant));
  await play(stage, cues);
  if (cues.length > 0) await settleMessages(owner, stage.now());
}
