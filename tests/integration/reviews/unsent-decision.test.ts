import { beforeAll, expect, it } from 'vitest';
import { getApplication } from '@/lib/applications/queries';
import type { StaffContext } from '@/lib/platform/context';
import { withScope } from '@/lib/platform/db/with-scope';
import { getDeskExport, getDeskList, getWorklist } from '@/lib/reports/queries';
import { decide } from '@/lib/reviews/commands/decide';
import { sendDecisionLetter } from '@/lib/reviews/commands/send-letter';
import {
  asReader,
  assign,
  atDesk,
  openReviewDesk,
  type ReviewDesk,
  review,
  rowsOf,
  somebody,
  submitted,
} from '../../support/reviews';
import { openWorld, type World } from '../../support/world';

let world: World;
let desk: ReviewDesk;
let applicant: string;
let application: string;
const coordinator = () => atDesk(world, desk);

beforeAll(async () => {
  world = await openWorld();
  desk = await openReviewDesk(world, 'lakeshore');
  applicant = await somebody(world, 'Ana Rivera');
  application = await submitted(world, desk, applicant);
});

it('comes before anything an advisor or a reader sees of it, in rows, lists, filters and files', async () => {
  for (const reader of desk.readers.slice(0, 2)) {
    const reviewId = await assign(world, desk, application, reader);
    await review(asReader(world, desk, reader), reviewId);
  }
  const advisor = await somebody(world, 'Advisor');
  await world.role(desk.association, advisor, 'advisor');
  await world.owner.query('UPDATE application SET advisor_id = $1 WHERE id = $2', [
    advisor,
    application,
  ]);
  const asAdvisor = world.staff(desk.association, advisor, ['advisor'], applicant);
  const filter = { search: '', category: null, who: null, state: null };
  const rows = (ctx: StaffContext) =>
    withScope(ctx, async (tx) => ({
      application: await tx.application.findMany({ where: { id: application } }),
      events: await tx.applicationEvent.findMany({ where: { applicationId: application } }),
      decisions: await tx.decision.findMany({ where: { applicationId: application } }),
      messages: await tx.message.findMany(),
      audit: await tx.auditEvent.findMany({ where: { action: { contains: 'deci' } } }),
    }));
  const advised = async () => ({
    rows: await rows(asAdvisor),
    ...(await withScope(asAdvisor, async (tx) => ({
      file: await getApplication(asAdvisor, tx, application, 'en'),
      lists: [
        await getDeskList(asAdvisor, tx, { ...filter, page: 1 }),
        await getDeskList(asAdvisor, tx, { ...filter, page: 1, state: 'approved' }),
        await getDeskList(asAdvisor, tx, { ...filter, page: 1, who: 'coordinator' }),
      ],
      taken: await getDeskExport(asAdvisor, tx, filter),
    }))),
  });
  const reader = asReader(world, desk, desk.readers[0]);
  const before = { advised: await advised(), read: await rows(reader) };
  const [row] = await rowsOf(world, 'SELECT version FROM application WHERE id = $1', [application]);
  const decided = await decide(coordinator(), {
    submissionId: crypto.randomUUID(),
    applicationId: application,
    version: Number(row?.version),
    outcome: 'endorse',
    reasons: [],
    word: 'Your warmth.',
    dueOn: '',
    replaces: '',
  });
  expect(decided.ok).toBe(true);
  expect({ advised: await advised(), read: await rows(reader) }).toEqual(before);
  expect(await withScope(coordinator(), (tx) => getWorklist(coordinator(), tx))).toMatchObject({
    items: expect.arrayContaining([expect.objectContaining({ kind: 'letter_to_send' })]),
  });
  const [made] = await rowsOf(world, 'SELECT * FROM decision WHERE application_id = $1', [
    application,
  ]);
  await sendDecisionLetter(coordinator(), {
    decisionId: String(made?.id),
    decisionVersion: String(made?.submission_id),
  });
  const after = await advised();
  expect(after.file?.application.state).toBe('approved');
  expect(after.lists[1]?.total).toBe(1);
});
