import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { withScope } from '@/lib/platform/db/with-scope';
import { submitApplication } from '@/lib/readiness/commands/submit-application';
import { getDraft, getFrozenPortfolio } from '@/lib/readiness/queries';
import {
  audits,
  type Desk,
  ledgerIsOpen,
  messagesTo,
  openDesk,
  putInto,
  register,
  rowOf,
} from '../../support/applications';
import { rate, readyToSubmit, signBoth } from '../../support/portfolio';
import { openWorld, racing, type World } from '../../support/world';

let world: World;
let desk: Desk;
let far: Desk;
beforeAll(async () => {
  world = await openWorld();
  desk = await openDesk(world, 'lakeshore');
  far = await openDesk(world, 'prairie');
});

const SHORT = 'competencies';
const handIn = (person: string, id: string, version: number, more = {}) =>
  submitApplication(world.as(person), {
    submissionId: crypto.randomUUID(),
    applicationId: id,
    version,
    shown: SHORT,
    acceptShortfall: 'yes',
    confirm: 'yes',
    ...more,
  });
const frozenRows = async (table: 'frozen_portfolio' | 'frozen_ratings', id: string) =>
  (
    await world.owner.query(
      `SELECT round, body, sha256 FROM ${table} WHERE application_id = $1 ORDER BY round`,
      [id],
    )
  ).rows as { round: number; body: string; sha256: string }[];
const sha = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
const coordinator = () => world.staff(desk.association, desk.coordinator, ['coordinator']);

describe('handing a portfolio in', () => {
  it('freezes both documents with their hashes, closes the ledger and tells everyone', async () => {
    const it = await readyToSubmit(world, desk, 'Ana Rivera');
    await world.owner.query(
      `INSERT INTO rsc_note (session_id, person_id, body, updated_at) VALUES ($1, $2, 'a learning note', $3)`,
      [it.ledger.sessions[0], it.person, world.now],
    );
    expect(await handIn(it.person, it.id, it.version)).toEqual({
      ok: true,
      value: { applicationId: it.id, round: 1 },
    });
    const [portfolio] = await frozenRows('frozen_portfolio', it.id);
    const [ratings] = await frozenRows('frozen_ratings', it.id);
    if (!portfolio || !ratings) throw new Error('not frozen');
    expect(portfolio.sha256).toBe(sha(portfolio.body));
    expect(ratings.sha256).toBe(sha(ratings.body));
    const document = JSON.parse(portfolio.body);
    expect(document).toMatchObject({
      format: 'attune-frozen-portfolio/1',
      application: { category: 'IFS', edition: 'alliance-2025', round: 1, shortfall: [SHORT] },
      applicant: { name: 'Ana Rivera' },
      portfolio: { format: 'attune-portfolio/1', asOf: '2026-11-21' },
      eligibility: { outcome: 'not_yet' },
    });
    expect(document.ledger.supervision).toHaveLength(10);
    expect(document.ledger.supervision[0]).toMatchObject({
      id: it.ledger.sessions[0],
      version: 1,
      provider: { name: 'Ruth Calder', standing: { held: [{ category: 'IMHM-C' }] } },
    });
    expect(document.rubric).toContainEqual({ kind: 'requirement', key: 'rsc.received' });
    expect(document.rubric.some((line: { kind: string }) => line.kind === 'competency')).toBe(true);
    expect(portfolio.body).not.toContain('learning note');
    expect(portfolio.body).not.toContain('secret words');
    expect(portfolio.body).not.toContain('@example.org');
    expect(ratings.body).toContain('secret words of rater 3');
    expect(await rowOf(world, it.id)).toMatchObject({
      state: 'submitted',
      round: 1,
      submitted_at: world.now,
      training_minutes: 1980,
      rsc_minutes: 1500,
      references_in: 3,
      shortfall: [SHORT],
    });
    expect(await ledgerIsOpen(world, it.id)).toBe(false);
    expect(await messagesTo(world, it.person)).toContain('application_submitted');
    expect(await messagesTo(world, desk.coordinator)).toEqual([
      'registration_held_staff',
      'application_submitted_staff',
    ]);
    expect(await audits(world, 'application.submitted', it.id)).toBe(1);
  });

  it('lets the applicant read the portfolio again and never the ratings; the desk reads both', async () => {
    const it = await readyToSubmit(world, desk, 'Reads Own');
    await handIn(it.person, it.id, it.version);
    const looks = (ctx: ReturnType<typeof coordinator> | ReturnType<World['as']>) =>
      withScope(ctx, async (tx) => ({
        portfolio: await getFrozenPortfolio(tx, it.id, 1),
        ratings: await tx.frozenRatings.count({ where: { applicationId: it.id } }),
      }));
    const own = await looks(world.as(it.person));
    expect(own.portfolio?.document.applicant.name).toBe('Reads Own');
    expect(own.ratings).toBe(0);
    expect((await looks(coordinator())).ratings).toBe(1);
    const eve = await world.person('Eve Other');
    const nothing = { portfolio: null, ratings: 0 };
    expect(await looks(world.as(eve))).toEqual(nothing);
    expect(await looks(world.staff(far.association, far.coordinator, ['coordinator']))).toEqual(
      nothing,
    );
    expect(await looks(world.staff(desk.association, desk.reviewer, ['reviewer']))).toEqual(
      nothing,
    );
  });

  it('is for the applicant alone', async () => {
    const it = await readyToSubmit(world, desk, 'Alone');
    const eve = await world.person('Eve Alone');
    const refused = { ok: false, error: { kind: 'not_found' } };
    expect(await handIn(eve, it.id, it.version)).toEqual(refused);
    expect(await handIn(eve, crypto.randomUUID(), 1)).toEqual(refused);
    const ctx = world.as(eve);
    expect(await withScope(ctx, (tx) => getDraft(ctx, tx, it.id))).toBeNull();
    expect((await rowOf(world, it.id)).state).toBe('in_progress');
  });

  it('is blocked by what is missing, each named, and a shortfall is not a block', async () => {
    const person = await world.person('Empty Ledger');
    const id = await register(world, person, desk.association);
    const version = await putInto(world, id, 'in_progress');
    expect(await handIn(person, id, version)).toEqual({
      ok: false,
      error: {
        kind: 'blocked',
        blocks: [
          { kind: 'agreement_missing', agreement: 'code_of_ethics' },
          { kind: 'agreement_missing', agreement: 'endorsement_agreement' },
          { kind: 'references_missing', have: 0, needed: 3 },
        ],
      },
    });
    await signBoth(world, desk, id);
    for (const slot of [1, 2, 3]) await rate(world, id, slot);
    const result = await handIn(person, id, version);
    expect(result).toMatchObject({ ok: false, error: { kind: 'shortfall' } });
    expect(await frozenRows('frozen_portfolio', id)).toEqual([]);
  });

  it('is blocked by a form that does not count', async () => {
    const it = await readyToSubmit(world, desk, 'Old Form');
    await world.owner.query(
      `UPDATE reference_request SET completed_at = '2025-01-01' WHERE application_id = $1 AND slot = 3`,
      [it.id],
    );
    expect(await handIn(it.person, it.id, it.version)).toEqual({
      ok: false,
      error: { kind: 'blocked', blocks: [{ kind: 'references_missing', have: 2, needed: 3 }] },
    });
  });

  it('is blocked by a degree it leans on without transcript or paper, until one is there', async () => {
    const it = await readyToSubmit(world, desk, 'Has Degree');
    await world.owner.query(`UPDATE application SET category = 'IMHS' WHERE id = $1`, [it.id]);
    const degree = crypto.randomUUID();
    await world.owner.query(
      `INSERT INTO education (id, person_id, level, field, institution, conferred_on, transcript, competencies, submission_id, created_at, updated_at)
       VALUES ($1, $2, 'master', 'Social work', 'State University (demo)', '2018-05-12', 'none', '{}', $1, $3, $3)`,
      [degree, it.person, world.now],
    );
    expect(await handIn(it.person, it.id, it.version)).toEqual({
      ok: false,
      error: {
        kind: 'blocked',
        blocks: [
          {
            kind: 'transcript_missing',
            educationId: degree,
            level: 'master',
            institution: 'State University (demo)',
          },
        ],
      },
    });
    await world.owner.query(
      `INSERT INTO document (id, person_id, kind, education_id, original_name, media_type, bytes, sha256, storage_key, submission_id, created_at)
       VALUES ($1::uuid, $2, 'transcript', $3, 't.pdf', 'application/pdf', 10, $4, $1::text, $1::uuid, $5)`,
      [crypto.randomUUID(), it.person, degree, sha('t'), world.now],
    );
    expect(await handIn(it.person, it.id, it.version)).toMatchObject({
      ok: false,
      error: { kind: 'shortfall' },
    });
  });

  it('takes only the shortfall that was shown and accepted', async () => {
    const it = await readyToSubmit(world, desk, 'Not Shown');
    const refused = { ok: false, error: { kind: 'shortfall', requirements: [SHORT] } };
    expect(await handIn(it.person, it.id, it.version, { acceptShortfall: '' })).toEqual(refused);
    expect(await handIn(it.person, it.id, it.version, { shown: 'rsc.received' })).toEqual(refused);
    expect(await handIn(it.person, it.id, it.version - 1)).toEqual({
      ok: false,
      error: { kind: 'changed_meanwhile' },
    });
  });

  it('is one submission when sent twice and when eight arrive at once', async () => {
    const it = await readyToSubmit(world, desk, 'Eight Times');
    const all = await racing(world, 8, () => handIn(it.person, it.id, it.version));
    expect(all.filter((each) => each.status === 'rejected')).toEqual([]);
    const answer = { ok: true, value: { applicationId: it.id, round: 1 } };
    for (const each of all) expect(each.status === 'fulfilled' && each.value).toEqual(answer);
    expect(await handIn(it.person, it.id, it.version)).toEqual(answer);
    expect(await frozenRows('frozen_portfolio', it.id)).toHaveLength(1);
    expect(await frozenRows('frozen_ratings', it.id)).toHaveLength(1);
    expect(await audits(world, 'application.submitted', it.id)).toBe(1);
    expect(
      (await messagesTo(world, it.person)).filter((each) => each === 'application_submitted'),
    ).toHaveLength(1);
  });

  it('freezes one instant, however the ledger is changed beside it', async () => {
    const editFor = async (person: string, session: string, hands: Promise<unknown>) => {
      let done = false;
      const ended = () => {
        done = true;
      };
      hands.then(ended, ended);
      const ctx = world.as(person);
      for (let n = 0; !done && n < 400; n += 1)
        await withScope(ctx, async (tx) => {
          await tx.$executeRaw`UPDATE rsc_session SET minutes = 100 + (minutes + 7) % 200, version = version + 1
            WHERE id = ${session}::uuid`;
          await tx.$executeRaw`INSERT INTO training (id, person_id, title, trainer, completed_on, minutes_imh, minutes_dei,
              minutes_rsc_provision, tracks, competencies, submission_id, created_at, updated_at)
            VALUES (gen_random_uuid(), ${person}::uuid, 'Late', 'Late', '2026-02-02', 60, 0, 0, '{IMH}', '{}', gen_random_uuid(), now(), now())`;
        });
    };
    for (const letter of 'abcdef') {
      const it = await readyToSubmit(world, desk, `Late Edit ${letter}`);
      const shown = `${SHORT} rsc.received`;
      let hands: Promise<unknown> = Promise.resolve();
      const all = await racing(world, 5, (i): Promise<unknown> => {
        if (i === 0) hands = handIn(it.person, it.id, it.version, { shown });
        return i === 0 ? hands : editFor(it.person, String(it.ledger.sessions[i]), hands);
      });
      expect(all.filter((each) => each.status === 'rejected')).toEqual([]);
      const [row] = await frozenRows('frozen_portfolio', it.id);
      const { ledger, portfolio } = JSON.parse(String(row?.body));
      const lengths = (entries: readonly { minutes: number }[]) => entries.map((e) => e.minutes);
      expect(lengths(ledger.supervision)).toEqual(lengths(portfolio.supervision));
      expect(ledger.training).toHaveLength(portfolio.training.length);
    }
  });
});
