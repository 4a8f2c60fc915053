import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { withScope } from '@/lib/platform/db/with-scope';
import { rejudgeApplications } from '@/lib/readiness/commands/rejudge-applications';
import { loadLedgerFacts } from '@/lib/readiness/store/facts';
import { loadManyLedgers } from '@/lib/readiness/store/many-ledgers';
import { forgetRulebook } from '@/lib/rulebook/queries';
import { sealed } from '@/lib/rulebook/rules/sealed';
import { editions } from '@/lib/standards/editions/registry';
import { type Desk, messagesTo, openDesk, putInto, register } from '../../support/applications';
import { readyToSubmit } from '../../support/portfolio';
import { openWorld, type World } from '../../support/world';

let world: World;
let desk: Desk;
let whole: Awaited<ReturnType<typeof readyToSubmit>>;
let bound: Awaited<ReturnType<typeof readyToSubmit>>;
let handedIn: Awaited<ReturnType<typeof readyToSubmit>>;
let bare: string;
let bareApplication: string;

/** The latest edition with one more number: thirty hours of supervision instead of twenty-four. */
const publish = async (id: string) => {
  const latest = editions.at(-1);
  const standard = latest?.categories.FS;
  if (!latest || !standard) throw new Error('No edition ships.');
  const rsc = { ...standard.rsc, value: { ...standard.rsc.value, hours: 30 } };
  const { document, sha256 } = sealed({
    ...latest,
    id,
    from: '2027-01-01',
    until: null,
    categories: { ...latest.categories, FS: { ...standard, rsc } },
  });
  await world.owner.query(
    `INSERT INTO edition (id, from_date, document, sha256, state, created_at, published_by_name, published_at, submission_id)
     VALUES ($1, '2027-01-01', $2, $3, 'published', $4, 'The Alliance (demo)', $4, $5)`,
    [id, document, sha256, world.now, crypto.randomUUID()],
  );
  forgetRulebook(world);
};

beforeAll(async () => {
  world = await openWorld();
  desk = await openDesk(world, 'lakeshore', { edition_pinned_at: 'submission' });
  whole = await readyToSubmit(world, desk, 'Nearly There');
  bound = await readyToSubmit(world, desk, 'Bound Before');
  handedIn = await readyToSubmit(world, desk, 'Handed In');
  bare = await world.person('Only Begun');
  bareApplication = await register(world, bare, desk.association);
  await putInto(world, bareApplication, 'in_progress');
  await putInto(world, handedIn.id, 'submitted');
  await world.owner.query('UPDATE application SET edition_pinned_at = $2 WHERE id = $1', [
    bound.id,
    world.now,
  ]);
  await publish('alliance-2027');
});
beforeEach(async () => {
  await world.owner.query('DELETE FROM rejudging');
  await world.owner.query(`DELETE FROM message WHERE template LIKE 'edition_changed%'`);
});

const told = async () => {
  const { rows } = await world.owner.query(
    `SELECT person_id, template, params, link FROM message WHERE template LIKE 'edition_changed%' ORDER BY template`,
  );
  return rows;
};

describe('after a new edition', () => {
  it('tells those for whom something changes, and their desk, and nobody twice', async () => {
    expect(await rejudgeApplications(world.job('rejudge'))).toEqual({ judged: 2, told: 1 });
    const messages = await told();
    expect(messages.map(({ person_id }) => person_id)).toEqual([whole.person, desk.coordinator]);
    expect(messages[0]).toMatchObject({
      template: 'edition_changed',
      link: '/progress',
      params: { edition: 'Alliance 2027', from: '2027-01-01', offered: true },
    });
    expect(messages[0].params.missing.en).toMatch(/supervision/i);
    expect(messages[0].params.missing.es).toMatch(/supervisión/i);
    expect(messages[1].params).toMatchObject({ applications: 1 });
    const { rows } = await world.owner.query('SELECT judged, told, finished_at FROM rejudging');
    expect(rows).toEqual([{ judged: 2, told: 1, finished_at: world.now }]);
    expect(await rejudgeApplications(world.job('rejudge'))).toEqual({ judged: 0, told: 0 });
    expect(await told()).toHaveLength(2);
    for (const silent of [bound.person, handedIn.person, bare])
      expect(await messagesTo(world, silent)).not.toContain('edition_changed');
  });

  it('goes on where it broke off', async () => {
    expect(await rejudgeApplications(world.job('rejudge'), () => true)).toEqual({
      judged: 0,
      told: 0,
    });
    const [first] = [whole.id, bareApplication].toSorted();
    await world.owner.query('UPDATE rejudging SET after_id = $1, judged = 1', [first]);
    expect((await rejudgeApplications(world.job('rejudge'))).judged).toBe(1);
    const { rows } = await world.owner.query('SELECT judged, finished_at FROM rejudging');
    expect(rows).toEqual([{ judged: 2, finished_at: world.now }]);
  });

  it('tells each once where eight do it at once', async () => {
    await Promise.all(Array.from({ length: 8 }, () => rejudgeApplications(world.job('rejudge'))));
    expect(await told()).toHaveLength(2);
    const { rows } = await world.owner.query('SELECT judged, told FROM rejudging');
    expect(rows).toEqual([{ judged: 2, told: 1 }]);
  });
});

describe('after a new overlay', () => {
  /** Thirty hours of supervision for Family Specialists, asked by one association. */
  const publishFor = async (code: string, hours: number) => {
    const id = crypto.randomUUID();
    const overrides = { 'FS.rsc.received': hours * 60 };
    const { document, sha256 } = sealed({
      association: code,
      periods: [{ from: null, until: null, overrides, sources: [], note: '' }],
      sources: {},
    });
    await world.owner.query(
      `INSERT INTO overlay (id, code, from_date, document, sha256, state, created_at, published_by_name, published_at, submission_id)
       VALUES ($1, $2, '2027-02-01', $3, $4, 'published', $5, 'Somebody', $5, $1)`,
      [id, code, document, sha256, world.now],
    );
    forgetRulebook(world);
    return id;
  };
  const codeOf = async () => {
    const { rows } = await world.owner.query('SELECT code FROM association WHERE id = $1', [
      desk.association,
    ]);
    return rows[0].code as string;
  };
  const ofOverlays = async () => {
    const { rows } = await world.owner.query(
      `SELECT person_id, template, params FROM message WHERE template LIKE 'overlay_changed%' ORDER BY template`,
    );
    return rows;
  };

  it('tells those of that association alone, once, and their desk how many', async () => {
    const elsewhere = await publishFor('ELSEWHERE', 30);
    const here = await publishFor(await codeOf(), 30);
    await Promise.all(Array.from({ length: 8 }, () => rejudgeApplications(world.job('rejudge'))));
    await rejudgeApplications(world.job('rejudge'));
    const messages = await ofOverlays();
    expect(messages.map(({ person_id, template }) => [person_id, template])).toEqual([
      [whole.person, 'overlay_changed'],
      [desk.coordinator, 'overlay_changed_staff'],
    ]);
    expect(messages[0].params).toMatchObject({ from: '2027-02-01' });
    expect(messages[0].params.missing.en).toMatch(/supervision/i);
    expect(messages[1].params).toMatchObject({ applications: 1 });
    const { rows } = await world.owner.query(
      'SELECT publication, judged, told FROM rejudging WHERE publication = ANY ($1) ORDER BY judged',
      [[elsewhere, here]],
    );
    expect(rows).toEqual([
      { publication: elsewhere, judged: 0, told: 0 },
      { publication: here, judged: 2, told: 1 },
    ]);
  });
});

describe('the walls around a job', () => {
  const looking = (...subjectIds: string[]) => {
    const job = world.job('rejudge');
    return { ...job, scope: { ...job.scope, subjectIds } };
  };
  const asked = () =>
    [whole, bound].map(({ person, id }) => {
      return { personId: person, applicationId: id, timeZone: 'America/Detroit' };
    });
  const unbind = () =>
    world.owner.query('UPDATE application SET edition_pinned_at = NULL WHERE id = $1', [bound.id]);
  const read = (...subjectIds: string[]) =>
    withScope(looking(...subjectIds), (tx) => loadManyLedgers(tx, asked()));
  const sizes = async (...subjectIds: string[]) => {
    const found = await read(...subjectIds);
    return [whole, bound].map(({ person }) => [
      found.get(person)?.supervision.length,
      found.get(person)?.training.length,
      found.get(person)?.agreements.codeOfEthics,
      found.get(person)?.providers.size,
    ]);
  };

  it('open the ledgers it names and no other', async () => {
    const open = [10, 1, '2026-11-21', 1];
    const shut = [0, 0, null, 0];
    expect(await sizes(whole.person)).toEqual([open, shut]);
    expect(await sizes()).toEqual([shut, shut]);
    // Bound to an edition: nothing is judged anew, so nothing is read.
    expect(await sizes(whole.person, bound.person)).toEqual([open, shut]);
    await unbind();
    expect(await sizes(bound.person)).toEqual([shut, open]);
    expect(await sizes(whole.person, bound.person)).toEqual([open, open]);
  });

  it('let it read what each person reads, and change nothing', async () => {
    await unbind();
    const ledgers = await read(whole.person, bound.person);
    for (const { person, id } of [whole, bound]) {
      const own = await withScope(world.as(person), (tx) => loadLedgerFacts(tx, person, id));
      expect(ledgers.get(person)).toEqual(own);
    }
    await expect(
      withScope(looking(whole.person), (tx) => tx.rscSession.updateMany({ data: { minutes: 1 } })),
    ).rejects.toThrow();
  });
});
