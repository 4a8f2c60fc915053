import { beforeAll, describe, expect, it } from 'vitest';
import { registerApplication } from '@/lib/applications/commands/register';
import { getChoice } from '@/lib/applications/queries';
import { issueCredential } from '@/lib/credentials/commands/issue';
import { takeCertificate } from '@/lib/credentials/queries/certificate';
import { getDeskCredential } from '@/lib/credentials/queries/held';
import { withScope } from '@/lib/platform/db/with-scope';
import { decide } from '@/lib/reviews/commands/decide';
import { getReviewDesk } from '@/lib/reviews/queries/opened';
import type { Overrides } from '@/lib/standards/overrides';
import { openDesk } from '../../support/applications';
import { approved, issued, issueInput } from '../../support/credentials';
import {
  asReader,
  assign,
  atDesk,
  openReviewDesk,
  type ReviewDesk,
  review,
  somebody,
  submitted,
} from '../../support/reviews';
import { codeOf, publishSettings } from '../../support/rulebook';
import { openWorld, type World } from '../../support/world';

// Everything a desk does by rules follows what its association has published, on the day it is about.
let world: World;
let strict: ReviewDesk;
let plain: ReviewDesk;
const settings: Overrides = {
  'emerging.months': 12,
  'MHS.exam.required': true,
  'exam.approvalMonths': 6,
  'renewal.model': 'yearly',
  'renewal.dueOn': '06-30',
  'ERS.review.reviewers': 3,
  'categories.names': { IFS: { en: 'Family Guide', es: 'Guía de Familias' } },
};
beforeAll(async () => {
  world = await openWorld();
  strict = await openReviewDesk(world, 'strict', 3, settings);
  plain = await openReviewDesk(world, 'plain', 3, {});
});

const deskView = async (desk: ReviewDesk, category: string) => {
  const id = await submitted(world, desk, await somebody(world), category);
  const ctx = atDesk(world, desk);
  const view = await withScope(ctx, (tx) => getReviewDesk(ctx, tx, id));
  if (!view) throw new Error('The desk does not see its own application.');
  return view;
};

const decided = async (
  desk: ReviewDesk,
  category: string,
  outcome: 'endorse' | 'approve_for_exam',
) => {
  const { application, needed } = await deskView(desk, category);
  for (const reader of desk.readers.slice(0, needed)) {
    const reviewId = await assign(world, desk, application.id, reader);
    await review(asReader(world, desk, reader), reviewId, 'shown', outcome);
  }
  const { rows } = await world.owner.query('SELECT version FROM application WHERE id = $1', [
    application.id,
  ]);
  const result = await decide(atDesk(world, desk), {
    submissionId: crypto.randomUUID(),
    applicationId: application.id,
    version: rows[0].version,
    outcome,
    reasons: [],
    word: '',
    dueOn: '',
    replaces: '',
  });
  const kept = await world.owner.query(
    'SELECT due_on::text, letter FROM decision WHERE application_id = $1',
    [application.id],
  );
  return { result, kept: kept.rows[0] };
};

describe('reading and deciding', () => {
  it('asks as many readers as the association set, else as the edition says', async () => {
    expect((await deskView(strict, 'I-ERS')).needed).toBe(3);
    expect((await deskView(plain, 'I-ERS')).needed).toBe(1);
    expect((await deskView(strict, 'IMHS')).needed).toBe(2);
  });

  it('ends with an exam where one is asked, for as long as the association set', async () => {
    expect((await deskView(strict, 'IMHS')).outcomes).toContain('approve_for_exam');
    expect((await deskView(plain, 'IMHS')).outcomes).toContain('endorse');
    const { result, kept } = await decided(strict, 'IMHS', 'approve_for_exam');
    expect(result.ok).toBe(true);
    expect(kept?.due_on).toBe('2027-05-21');
    await expect(decided(plain, 'IMHS', 'approve_for_exam')).rejects.toThrow(/unfinished/);
  });

  it('follows what was published by the day the application came in', async () => {
    const view = await deskView(plain, 'I-ERS');
    expect(view.outcomes).toContain('emerging');
    const code = await codeOf(world, plain.association);
    await publishSettings(world, code, { 'emerging.enabled': false }, '2026-12-01');
    world.now = new Date('2026-12-02T15:00:00Z');
    const ctx = atDesk(world, plain);
    const before = await withScope(ctx, (tx) => getReviewDesk(ctx, tx, view.application.id));
    expect(before?.outcomes).toContain('emerging');
    expect((await deskView(plain, 'I-ERS')).outcomes).not.toContain('emerging');
    world.now = new Date('2026-11-21T15:00:00Z');
  });
});

describe('a credential', () => {
  const validUntil = async (desk: ReviewDesk, category: string, outcome: string) => {
    const application = await approved(world, desk, await somebody(world), category, outcome);
    const made = await issueCredential(atDesk(world, desk), issueInput(application));
    if (!made.ok) throw new Error(JSON.stringify(made.error));
    const ctx = atDesk(world, desk);
    const held = await withScope(ctx, (tx) => getDeskCredential(ctx, tx, made.value.credentialId));
    return held?.credential.validUntil;
  };

  it('is valid as long as the rhythm and Emerging last here', async () => {
    expect(await validUntil(strict, 'IFS', 'endorse')).toBe('2027-06-30');
    expect(await validUntil(strict, 'I-ERS', 'emerging')).toBe('2027-11-21');
    expect(await validUntil(plain, 'IFS', 'endorse')).toBe('2027-12-31');
    expect(await validUntil(plain, 'I-ERS', 'emerging')).toBe('2028-11-21');
  });

  it('is called as the association called it on the day it was issued', async () => {
    const holder = await somebody(world);
    const id = await issued(world, strict, holder);
    const { rows } = await world.owner.query(
      `SELECT params->'category' AS category FROM message WHERE template = 'credential_issued' AND person_id = $1`,
      [holder],
    );
    expect(rows[0]?.category).toEqual({ en: 'Family Guide', es: 'Guía de Familias' });
    const code = await codeOf(world, strict.association);
    await publishSettings(
      world,
      code,
      { 'categories.names': { IFS: { en: 'Something else', es: 'Otra cosa' } } },
      '2027-01-01',
    );
    world.now = new Date('2027-01-02T15:00:00Z');
    const took = await takeCertificate(world.as(holder), id, 'es');
    expect(took?.categoryName).toBe('Guía de Familias');
    world.now = new Date('2026-11-21T15:00:00Z');
  });
});

describe('a registration', () => {
  it('is open for what the desk opened and the association publishes, and asks for membership as published', async () => {
    const desk = await openDesk(world, 'meadow', {
      registration_mode: 'rule',
      categories: ['IFS', 'ECFS', 'IMHS'],
    });
    const ana = await world.person('Ana');
    const ctx = world.as(ana);
    const choice = () => withScope(ctx, (tx) => getChoice(ctx, tx, 'meadow', 'en'));
    expect((await choice())?.categories).toEqual(['IFS', 'IMHS', 'ECFS']);
    await publishSettings(world, await codeOf(world, desk.association), {
      'tracks.offered': ['IMH'],
      'categories.open': ['FS'],
      'membership.required': false,
    });
    expect((await choice())?.categories).toEqual(['IFS']);
    const ask = (category: string) =>
      registerApplication(ctx, {
        submissionId: crypto.randomUUID(),
        associationId: desk.association,
        category,
        motivation: '',
      });
    expect(await ask('ECFS')).toMatchObject({ error: { kind: 'category_not_offered' } });
    expect(await ask('IMHS')).toMatchObject({ error: { kind: 'category_not_offered' } });
    expect(await ask('IFS')).toMatchObject({ ok: true, value: { accepted: true } });
  });
});
