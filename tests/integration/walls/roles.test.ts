import { beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from '@/tests/support/world';
import { expectedTables } from './matrix';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});

const held = async (role: string): Promise<Record<string, string>> => {
  const { rows } = await world.owner.query<{ name: string; rights: string }>(
    `SELECT relname AS name, concat(CASE WHEN has_table_privilege($1, c.oid, 'SELECT') THEN 's' END, CASE WHEN has_table_privilege($1, c.oid, 'INSERT') THEN 'i' END,
       CASE WHEN has_table_privilege($1, c.oid, 'UPDATE') THEN 'u' END, CASE WHEN has_table_privilege($1, c.oid, 'DELETE') THEN 'd' END) AS rights
     FROM pg_class c WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'v') AND relname <> '_prisma_migrations'`,
    [role],
  );
  return Object.fromEntries(
    rows.filter((each) => each.rights).map((each) => [each.name, each.rights]),
  );
};

/** What lies in these must not be read by a job, whatever goes wrong in one. */
/** What a job reads to judge open applications anew, a few people at a time. */
const judgedAnew = [
  'agreement_signature',
  'attestation_item',
  'education',
  'employment',
  'leadership',
  'membership',
  'rsc_provider',
  'rsc_session',
  'standing',
  'training',
];
const sealed = [
  'person_secret',
  'recovery_code',
  'rsc_note',
  'reference_draft',
  'reference_rating',
  'frozen_portfolio',
  'frozen_ratings',
  'review_opinion',
  'review_verdict',
  'review_note',
  'decision',
  'attestation_note',
];

describe('the five roles', () => {
  it('give the public three narrow views and nothing else', async () => {
    expect(await held('attune_public')).toEqual({
      public_association: 's',
      public_credential: 's',
      public_register: 's',
    });
  });

  it('give the public the standards that are published, and not who drafted them', async () => {
    const { rows } = await world.owner.query(
      `SELECT table_name || '.' || column_name AS name FROM information_schema.columns WHERE table_schema = 'public'
       AND has_column_privilege('attune_public', format('%I', table_name)::regclass, column_name, 'SELECT')
       AND table_name NOT LIKE 'public%' ORDER BY 1`,
    );
    expect(rows.map((row) => row.name)).toEqual([
      'competency_check.checked_at',
      'competency_check.checked_by_name',
      'competency_check.competency',
      'competency_check.edition_id',
      ...[
        'document',
        'from_date',
        'id',
        'published_at',
        'published_by_name',
        'sha256',
        'state',
      ].map((column) => `edition.${column}`),
      ...[
        'code',
        'document',
        'from_date',
        'id',
        'published_at',
        'published_by_name',
        'sha256',
        'state',
      ].map((column) => `overlay.${column}`),
    ]);
    const { rows: drafts } = await world.owner.query(
      `SELECT count(*)::int AS n FROM pg_policies WHERE 'attune_public' = ANY (roles) AND qual NOT LIKE '%published%' AND tablename <> 'competency_check'`,
    );
    expect(drafts).toEqual([{ n: 0 }]);
  });

  it('give the worker no way to what is confidential', async () => {
    const rights = await held('attune_worker');
    expect(sealed.filter((table) => rights[table])).toEqual([]);
  });

  it('let the worker read what is judged anew, of the people it names, and change nothing', async () => {
    const rights = await held('attune_worker');
    expect(judgedAnew.filter((table) => rights[table] !== 's')).toEqual([]);
    const { rows } = await world.owner.query<{ tablename: string; qual: string }>(
      `SELECT tablename, qual FROM pg_policies WHERE 'attune_worker' = ANY (roles) AND tablename = ANY ($1)`,
      [judgedAnew],
    );
    expect(rows.map(({ tablename }) => tablename).sort()).toEqual([...judgedAnew].sort());
    for (const { qual } of rows) expect(qual).toMatch(/person_id = ANY \(.*app_subjects/s);
  });

  it('let the backup read everything and change nothing', async () => {
    const rights = await held('attune_backup');
    expect(expectedTables.filter((table) => rights[table] !== 's')).toEqual([]);
    const [role] = (
      await world.owner.query(
        `SELECT rolbypassrls, rolsuper FROM pg_roles WHERE rolname = 'attune_backup'`,
      )
    ).rows;
    expect(role).toEqual({ rolbypassrls: true, rolsuper: false });
  });

  it('let the app delete only what is not a fact', async () => {
    const rights = await held('attune_app');
    const deletable = Object.keys(rights).filter((table) => rights[table]?.includes('d'));
    expect(deletable.sort()).toEqual([
      'association_fee',
      'edition',
      'overlay',
      'recovery_code',
      'reference_draft',
      'rsc_note',
      'throttle',
    ]);
  });
});
