import { beforeAll, expect, it } from 'vitest';
import { withScope } from '@/lib/platform/db/with-scope';
import { declareConflict } from '@/lib/reviews/commands/answer-task';
import { mayOpenFrozenFile, openFrozenFile } from '@/lib/reviews/queries/documents';
import {
  asReader,
  assign,
  atDesk,
  freeze,
  openReviewDesk,
  type ReviewDesk,
  rowsOf,
  somebody,
  submitted,
} from '../../support/reviews';
import { openWorld, type World } from '../../support/world';

let world: World;
let desk: ReviewDesk;
let applicant: string;
let reviewId: string;
let frozen: string;
let later: string;
const one = () => asReader(world, desk, desk.readers[0]);

const fileOf = async (personId: string): Promise<string> => {
  const id = crypto.randomUUID();
  const training = crypto.randomUUID();
  await world.owner.query(
    `INSERT INTO training (id, person_id, title, trainer, completed_on, minutes_imh, minutes_dei, minutes_rsc_provision, tracks, competencies, submission_id, created_at, updated_at)
     VALUES ($1, $2, 'T', 'T', '2026-01-01', 60, 0, 0, '{IMH}', '{}', gen_random_uuid(), $3, $3)`,
    [training, personId, world.now],
  );
  await world.owner.query(
    `INSERT INTO document (id, person_id, kind, training_id, original_name, media_type, bytes, sha256, storage_key, submission_id, created_at)
     VALUES ($1, $2, 'certificate', $3, 'certificate.pdf', 'application/pdf', 4, 'abc', 'k', gen_random_uuid(), $4)`,
    [id, personId, training, world.now],
  );
  return id;
};

beforeAll(async () => {
  world = await openWorld();
  desk = await openReviewDesk(world, 'lakeshore');
  applicant = await somebody(world, 'Ana Rivera');
  const application = await submitted(world, desk, applicant, 'IFA', { round: 2 });
  frozen = await fileOf(applicant);
  later = await fileOf(applicant);
  await freeze(world, application, 2, { ledger: { documents: [{ id: frozen, sha256: 'abc' }] } });
  reviewId = await assign(world, desk, application, desk.readers[0]);
});

it('opens a frozen file to the reviewer, also after it left the ledger, and writes it down', async () => {
  await world.owner.query('UPDATE document SET removed_at = $2 WHERE id = $1', [frozen, world.now]);
  expect(await mayOpenFrozenFile(one(), reviewId, frozen)).toBe(true);
  expect(await openFrozenFile(one(), reviewId, frozen)).toMatchObject({ storageKey: 'k' });
  const audit = await rowsOf(
    world,
    `SELECT actor_id FROM audit_event WHERE action = 'review.document_opened' AND object_id = $1`,
    [frozen],
  );
  expect(audit).toEqual([{ actor_id: desk.readers[0] }]);
});

it('opens no other file, and none to anybody else', async () => {
  expect(await openFrozenFile(one(), reviewId, later)).toBeNull();
  expect(await openFrozenFile(one(), reviewId, 'not-an-id')).toBeNull();
  for (const ctx of [
    asReader(world, desk, desk.readers[1]),
    atDesk(world, desk),
    world.staff(desk.association, applicant, ['reviewer']),
  ])
    expect(await openFrozenFile(ctx, reviewId, frozen)).toBeNull();
  const raw = (ctx: ReturnType<typeof one>) =>
    withScope(
      ctx,
      (tx) => tx.$queryRaw<unknown[]>`
        SELECT f.* FROM review v, frozen_document(v.application_id, ${frozen}::uuid) f
        UNION ALL SELECT f.* FROM application a, frozen_document(a.id, ${frozen}::uuid) f`,
    );
  expect(await raw(asReader(world, desk, desk.readers[1]))).toEqual([]);
  expect(await raw(world.staff(desk.association, applicant, ['coordinator', 'reviewer']))).toEqual(
    [],
  );
});

it('closes with stepping back', async () => {
  await declareConflict(one(), { reviewId, reason: 'We are friends.' });
  expect(await openFrozenFile(one(), reviewId, frozen)).toBeNull();
});
