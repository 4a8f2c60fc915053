import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { withScope } from '@/lib/platform/db/with-scope';
import { submitApplication } from '@/lib/readiness/commands/submit-application';
import { shortfallOf } from '@/lib/readiness/frozen/submission';
import { getReadiness } from '@/lib/readiness/queries';
import { loadManyLedgers } from '@/lib/readiness/store/many-ledgers';
import { findFrozenRound } from '@/lib/reviews/store/frozen';
import { getRulebook } from '@/lib/rulebook/queries';
import type { Eligibility } from '@/lib/standards/eligibility';
import { evaluatePortfolio } from '@/lib/standards/evaluate/evaluate';
import { categoryCodes } from '@/lib/standards/model';
import { parsePortfolio } from '@/lib/standards/parse-portfolio';
import type { Portfolio } from '@/lib/standards/portfolio';
import { type SaidEligibility, say } from '@/lib/standards/say/say';
import { answerEligibility } from '@/lib/web/answer-eligibility';
import { asKnown } from '@/lib/web/known-standards';
import { anyPortfolio } from '../../factories/random-portfolios';
import { type Desk, openDesk } from '../../support/applications';
import { readyToSubmit } from '../../support/portfolio';
import { assign } from '../../support/reviews';
import { publishSettings } from '../../support/rulebook';
import { storeLedger } from '../../support/store-ledger';
import { openWorld, type World } from '../../support/world';

const SEED = 20_261_122;
let world: World;
let desk: Desk;
beforeAll(async () => {
  world = await openWorld();
  desk = await openDesk(world, 'lakeshore');
});

// Nobody applies for a category that was replaced.
const applied = anyPortfolio.filter(({ category }) =>
  (categoryCodes as readonly string[]).includes(category),
);
const random = fc.sample(applied, { numRuns: 24, seed: SEED }).map((input) => {
  const parsed = parsePortfolio(input);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
});

/** What the places have in common: the API also says what fits and the plan, the frozen portfolio does not. */
const figuresOf = (answer: Eligibility | SaidEligibility) => ({
  ...{ edition: answer.edition, category: answer.category, asOf: answer.asOf },
  ...{ outcome: answer.outcome, next: answer.next },
  requirements: answer.requirements.map(({ id, met, needed, counted, pending, remaining }) => ({
    ...{ id, met, needed, counted, pending, remaining },
  })),
  entries: answer.entries.map(({ path, logged, counted, pending, toward, uncounted }) => ({
    ...{ path, logged, counted, pending, toward, uncounted },
  })),
});

const published = async () => {
  const anyone = world.anyone();
  return asKnown(await withScope(anyone, (tx) => getRulebook(anyone, tx)));
};

const overTheWeb = async (portfolio: Portfolio): Promise<SaidEligibility> => {
  const request = new Request('http://localhost/api/v1/eligibility?lang=es', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(portfolio),
  });
  const means = { mayAsk: async () => true, known: published };
  const answer = await answerEligibility(request, means);
  expect(answer.status).toBe(200);
  return answer.json();
};

const onTheCommandLine = (portfolio: Portfolio): SaidEligibility => {
  const command = ['--import', 'tsx', 'lib/standards/eligibility-command.ts', '-', '--lang', 'es'];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    input: JSON.stringify(portfolio),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  expect([status, stderr]).toEqual([0, '']);
  return JSON.parse(stdout);
};

let serial = 0;
/** A person with a random ledger, and an application one step before it is handed in. */
const arrange = async (asked: Portfolio, name: string) => {
  const { category, edition, overrides } = asked;
  // What is published is never altered: each ledger meets an association that says something else.
  serial += 1;
  const code = `SF${serial}`;
  await world.owner.query('UPDATE association SET code = $2 WHERE id = $1', [
    desk.association,
    code,
  ]);
  await publishSettings(world, code, overrides);
  const it = await readyToSubmit(world, desk, name);
  await world.owner.query('UPDATE application SET category = $2, edition = $3 WHERE id = $1', [
    it.id,
    category,
    edition,
  ]);
  await storeLedger(world, { personId: it.person, association: desk.association }, asked);
  return it;
};

/** The same ledger as the job reads it that judges many at once. */
const inAJob = async ({ person, id }: { readonly person: string; readonly id: string }) => {
  const job = world.job('rejudge');
  const ctx = { ...job, scope: { ...job.scope, subjectIds: [person, desk.advisor] } };
  const asked = { personId: person, applicationId: id, timeZone: 'America/Detroit' };
  const bind = (at: Date | null) =>
    world.owner.query('UPDATE application SET edition_pinned_at = $2 WHERE id = $1', [id, at]);
  // A job reads the ledgers of those who are not bound to an edition.
  await bind(null);
  const ledgers = await withScope(ctx, (tx) => loadManyLedgers(tx, [asked]));
  await bind(world.now);
  return ledgers.get(person);
};

const handIn = async (
  it: Awaited<ReturnType<typeof arrange>>,
  progress: Eligibility,
): Promise<Eligibility> => {
  const handedIn = await submitApplication(world.as(it.person), {
    submissionId: crypto.randomUUID(),
    applicationId: it.id,
    version: it.version,
    shown: shortfallOf(progress).join(' '),
    acceptShortfall: 'yes',
    confirm: 'yes',
  });
  expect(handedIn).toEqual({ ok: true, value: { applicationId: it.id, round: 1 } });
  await assign(world, { ...desk, readers: [desk.reviewer] }, it.id, desk.reviewer);
  const reader = world.staff(desk.association, desk.reviewer, ['reviewer']);
  return withScope(reader, async (tx) => {
    const { portfolio } = await findFrozenRound(tx, it.id, 1);
    return portfolio.eligibility;
  });
};

it('says the same of a random ledger over the web, in a terminal, to the applicant and to the reviewer', {
  timeout: 240_000,
}, async () => {
  const outcomes = new Set<string>();
  const reasons = new Set<string>();
  for (const [at, asked] of random.entries()) {
    // By turns in the middle of a day and late in an evening that is tomorrow elsewhere.
    world.now = new Date(at % 2 === 0 ? '2026-11-21T15:00:00Z' : '2026-11-22T03:30:00Z');
    const it = await arrange(asked, `Random ${String.fromCharCode(65 + at)}`);
    const person = world.as(it.person);
    const readiness = await withScope(person, (tx) => getReadiness(person, tx, it.person));
    if (!readiness) throw new Error('The person may not read their own ledger.');
    const progress = readiness.eligibility;
    const web = await overTheWeb(readiness.portfolio);
    expect(web).toEqual(JSON.parse(JSON.stringify(say(progress, 'es'))));
    if (at % 6 === 0)
      expect(onTheCommandLine({ ...readiness.portfolio, overrides: asked.overrides })).toEqual(web);
    expect(await inAJob(it)).toEqual(readiness.facts);
    expect(figuresOf(await handIn(it, progress))).toEqual(figuresOf(web));
    outcomes.add(progress.outcome);
    for (const entry of progress.entries) for (const reason of entry.reasons) reasons.add(reason);
  }
  // The ledgers are worth comparing: many ways to end, many reasons not to count.
  expect(outcomes.size).toBeGreaterThan(1);
  expect(reasons.size).toBeGreaterThan(12);
});

it('would notice another figure', () => {
  const [one] = random;
  if (!one) throw new Error('No random ledger.');
  const answer = evaluatePortfolio(one);
  const other = structuredClone(answer) as { requirements: { counted: number }[] } & Eligibility;
  for (const requirement of other.requirements.slice(0, 1)) requirement.counted += 1;
  expect(figuresOf(other)).not.toEqual(figuresOf(answer));
});
