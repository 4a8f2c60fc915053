import { session } from '@/tests/support/accounts';
import { openDesk } from '@/tests/support/applications';
import { approved } from '@/tests/support/credentials';
import { readyToSubmit } from '@/tests/support/portfolio';
import {
  asReader,
  assign,
  judgeAll,
  openReviewDesk,
  somebody,
  submitted,
} from '@/tests/support/reviews';
import type { World } from '@/tests/support/world';

/** One thing somebody is about to do: where its form is and what to look for behind it. */
export interface Task {
  readonly kind: Kind;
  readonly id: string;
  readonly path: string;
  readonly cookie: string;
}
export const kinds = ['submit', 'review', 'issue'] as const;
export type Kind = (typeof kinds)[number];

/** Makes ready what one person can do at once. */
export type Prepare = Readonly<Record<Kind, () => Promise<Task>>>;

/** Two associations with somebody at every desk, signed in. */
export const openOffices = async (world: World): Promise<Prepare> => {
  const cookieOf = async (person: string) =>
    `__Host-attune.session=${(await session(world, person, { factor: true })).token}`;
  const harbor = await openDesk(world, 'harbor');
  const lakeshore = await openReviewDesk(world, 'lakeshore', 1, {});
  const [reader] = lakeshore.readers;
  const atReading = await cookieOf(reader ?? '');
  const atDesk = await cookieOf(lakeshore.coordinator);
  let people = 0;
  return {
    submit: async () => {
      people += 1;
      const name = `Applicant ${'abcdefghij'.charAt(people % 10)} ${String(people).replace(/\d/g, (d) => 'abcdefghij'.charAt(Number(d)))}`;
      const { id, person } = await readyToSubmit(world, harbor, name);
      return {
        kind: 'submit',
        id,
        path: `/application/${id}/submit`,
        cookie: await cookieOf(person),
      };
    },
    review: async () => {
      const application = await submitted(world, lakeshore, await somebody(world));
      const id = await assign(world, lakeshore, application, reader);
      await judgeAll(asReader(world, lakeshore, reader), id);
      return { kind: 'review', id, path: `/reviews/${id}/finish`, cookie: atReading };
    },
    issue: async () => {
      const id = await approved(world, lakeshore, await somebody(world));
      return { kind: 'issue', id, path: `/applications/${id}/credential`, cookie: atDesk };
    },
  };
};

// Everything one operation writes, each as how often it is found. All or nothing.
const traces: Readonly<
  Record<Kind, { readonly none: string; readonly whole: string; readonly sql: string }>
> = {
  submit: {
    none: 'in_progress 0 1 0 0 0 0 0 0',
    whole: 'submitted 1 0 1 1 1 1 1 1',
    sql: `SELECT concat_ws(' ', a.state, a.round,
        (SELECT count(*) FROM ledger_grant g WHERE g.source_id = a.id AND g.revoked_at IS NULL),
        (SELECT count(*) FROM frozen_portfolio f WHERE f.application_id = a.id AND f.sha256 = encode(sha256(convert_to(f.body, 'UTF8')), 'hex')),
        (SELECT count(*) FROM frozen_ratings f WHERE f.application_id = a.id AND f.sha256 = encode(sha256(convert_to(f.body, 'UTF8')), 'hex')),
        (SELECT count(*) FROM application_event e WHERE e.application_id = a.id AND e.event = 'submit'),
        (SELECT count(*) FROM audit_event u WHERE u.object_id = a.id::text AND u.action = 'application.submitted' AND u.outcome = 'done'
           AND u.detail->>'portfolio' = (SELECT f.sha256 FROM frozen_portfolio f WHERE f.application_id = a.id)),
        (SELECT count(*) FROM message m WHERE m.dedupe_key = 'submitted:' || a.id || ':1'),
        (SELECT count(*) FROM message m WHERE m.dedupe_key LIKE 'submitted:' || a.id || ':1:%')) AS seen
      FROM application a WHERE a.id = $1`,
  },
  review: {
    none: 'assigned 0 0 0 0',
    whole: 'submitted 1 1 1 1',
    sql: `SELECT concat_ws(' ', r.state, (r.submitted_at IS NOT NULL)::int,
        (SELECT count(*) FROM review_round o WHERE o.id = r.round_id AND o.opened_at IS NOT NULL),
        (SELECT count(*) FROM audit_event u WHERE u.object_id = r.id::text AND u.action = 'review.submitted' AND u.outcome = 'done'),
        (SELECT count(*) FROM message m WHERE m.dedupe_key LIKE 'reviews-in:' || r.round_id || ':%')) AS seen
      FROM review r WHERE r.id = $1`,
  },
  issue: {
    none: 'approved 0 0 0 0 0 0 0',
    whole: 'endorsed 1 1 1 1 1 1 1',
    sql: `SELECT concat_ws(' ', a.state, (a.closed_at IS NOT NULL)::int,
        (SELECT count(*) FROM credential c WHERE c.application_id = a.id AND c.state = 'valid'),
        (SELECT count(*) FROM credential_event e JOIN credential c ON c.id = e.credential_id WHERE c.application_id = a.id AND e.kind = 'issued'),
        (SELECT count(*) FROM standing s JOIN credential c ON c.id = s.credential_id WHERE c.application_id = a.id AND s.ended_at IS NULL),
        (SELECT count(*) FROM application_event e WHERE e.application_id = a.id AND e.event = 'endorse'),
        (SELECT count(*) FROM audit_event u JOIN credential c ON c.id::text = u.object_id
          WHERE c.application_id = a.id AND u.action = 'credential.issued' AND u.outcome = 'done'),
        (SELECT count(*) FROM message m JOIN credential c ON m.dedupe_key LIKE 'credential_issued:' || c.id || ':%'
          WHERE c.application_id = a.id)) AS seen
      FROM application a WHERE a.id = $1`,
  },
};

/** Whether it was done, or not begun; anything between is told as it was found. */
export const look = async (
  world: World,
  { kind, id }: Task,
): Promise<{ readonly done: boolean; readonly half: string | null }> => {
  const { none, whole, sql } = traces[kind];
  const { rows } = await world.owner.query<{ seen: string }>(sql, [id]);
  const seen = rows[0]?.seen ?? 'gone';
  const clear = seen === none || seen === whole;
  return { done: seen === whole, half: clear ? null : `${kind} ${id}: ${seen}` };
};
