import { setImmediate as others, setTimeout as rest } from 'node:timers/promises';
import { fromInstant } from '@/lib/core/calendar-date';
import { enqueueMessage } from '@/lib/notifications/commands';
import type { JobContext } from '@/lib/platform/context';
import { type Tx, withScope } from '@/lib/platform/db/with-scope';
import { editionTitle } from '@/lib/rulebook/labels';
import { getCategoryName, getRulebook } from '@/lib/rulebook/queries';
import { requirementName } from '@/lib/standards/say/say';
import type { Question } from '../model';
import { editionSteps, overlaySteps, rejudge, type Shift, type Step } from '../rules/rejudge';
import { loadManyLedgers } from '../store/many-ledgers';
import {
  beginRejudging,
  finishRejudging,
  listDesksConcerned,
  listOpenForJudging,
  type OpenForJudging,
  passBatch,
} from '../store/rejudging';

const BATCH = 15;
/** Between two batches, so that pages, which share the database, are not slowed for it. */
const REST_MS = 10;

/** What a run did. */
export interface Rejudged {
  readonly judged: number;
  readonly told: number;
}

/**
 * After an edition or an overlay was published, judges every open application that it concerns and that is
 * not bound to an earlier edition, tells each person for whom something changes, once, and then their desks. Verdicts are kept nowhere.
 * In small batches: a run that breaks off is taken up where it was, and several at once tell nobody twice.
 */
export const rejudgeApplications = async (
  ctx: JobContext,
  stopping: () => boolean = () => false,
): Promise<Rejudged> => {
  const now = ctx.clock.now();
  const today = fromInstant(now, 'UTC');
  const book = await withScope(ctx, (tx) => getRulebook(ctx, tx));
  let all: Rejudged = { judged: 0, told: 0 };
  for (const step of [...editionSteps(book, today), ...overlaySteps(book, today)]) {
    const done = await rejudgeUnder(ctx, step, stopping);
    all = { judged: all.judged + done.judged, told: all.told + done.told };
  }
  return all;
};

const rejudgeUnder = async (
  ctx: JobContext,
  step: Step,
  stopping: () => boolean,
): Promise<Rejudged> => {
  const publication = step.id;
  const { association } = step;
  const now = ctx.clock.now();
  const begun = await withScope(ctx, (tx) => beginRejudging(tx, publication, now));
  let { afterId } = begun;
  let [judged, told] = [0, 0];
  while (begun.finishedAt === null && !stopping()) {
    const batch = await withScope(ctx, (tx) =>
      listOpenForJudging(tx, { afterId, association }, now, BATCH),
    );
    const last = batch.at(-1);
    if (!last) {
      await withScope(ctx, (tx) => endWith(tx, ctx, step));
      break;
    }
    const toldNow = await tellBatch(ctx, batch, step);
    const passed = { from: afterId, to: last.id, judged: batch.length };
    // Somebody else was faster: what they told and what we told is the same.
    if (!(await withScope(ctx, (tx) => passBatch(tx, publication, passed, toldNow)))) break;
    [judged, told, afterId] = [judged + batch.length, told + toldNow, last.id];
    await rest(REST_MS);
  }
  return { judged, told };
};

const tellBatch = (
  ctx: JobContext,
  batch: readonly OpenForJudging[],
  step: Step,
): Promise<number> => {
  const subjectIds = batch.map(({ personId }) => personId);
  const looking: JobContext = { ...ctx, scope: { ...ctx.scope, subjectIds } };
  return withScope(looking, async (tx) => {
    const asked = batch.map(({ id, personId, association: { timeZone } }) => {
      return { personId, applicationId: id, timeZone };
    });
    const ledgers = await loadManyLedgers(tx, asked);
    const letters: Promise<void>[] = [];
    for (const application of batch) {
      const facts = ledgers.get(application.personId);
      const shift = facts && rejudge(facts, questionOf(application), step);
      if (shift) letters.push(tell(tx, looking, application, { shift, step }));
      // Whoever else waits in this process gets their turn between two ledgers.
      await others();
    }
    await Promise.all(letters);
    return letters.length;
  });
};

const questionOf = ({ category, today, association }: OpenForJudging): Question => ({
  category,
  asOf: today,
  association: association.code,
});

const keyOf = (step: Step): string => `${step.kind}:${step.id}:`;

const named = (shift: Shift) => ({
  en: shift.missing.map((id) => requirementName(id, 'en')).join('; '),
  es: shift.missing.map((id) => requirementName(id, 'es')).join('; '),
});

const letterOf = async (
  tx: Tx,
  ctx: JobContext,
  { category, association }: OpenForJudging,
  { shift, step }: { readonly shift: Shift; readonly step: Step },
) => {
  const shared = {
    category: await getCategoryName(ctx, tx, { associationId: association.id, category }),
    from: step.from,
    missing: shift.missing.length > 0 ? named(shift) : null,
  };
  if (step.kind === 'overlay') return { template: 'overlay_changed', params: shared } as const;
  const params = { ...shared, edition: editionTitle(step.id), offered: shift.after !== null };
  return { template: 'edition_changed', params } as const;
};

const tell = async (
  tx: Tx,
  ctx: JobContext,
  application: OpenForJudging,
  what: { readonly shift: Shift; readonly step: Step },
): Promise<void> => {
  const { personId, applicant, association } = application;
  return enqueueMessage(tx, ctx, {
    ...(await letterOf(tx, ctx, application, what)),
    sender: association.name,
    to: { email: applicant.email, name: applicant.name },
    locale: applicant.locale,
    personId,
    associationId: association.id,
    link: '/progress',
    dedupeKey: `${keyOf(what.step)}${personId}`,
  });
};

/** Nobody is left: each desk where somebody was told hears of how many, in the same transaction. */
const endWith = async (tx: Tx, ctx: JobContext, step: Step): Promise<void> => {
  if (!(await finishRejudging(tx, step.id, ctx.clock.now()))) return;
  const { kind, id, from } = step;
  for (const person of await listDesksConcerned(tx, keyOf(step))) {
    const { applications } = person;
    const letter =
      kind === 'overlay'
        ? ({ template: 'overlay_changed_staff', params: { from, applications } } as const)
        : ({
            template: 'edition_changed_staff',
            params: { edition: editionTitle(id), from, applications },
          } as const);
    await enqueueMessage(tx, ctx, {
      ...letter,
      sender: person.associationName,
      to: { email: person.email, name: person.name },
      locale: person.locale,
      personId: person.id,
      associationId: person.associationId,
      link: '/applications',
      dedupeKey: `${kind}-desk:${id}:${person.associationId}:${person.id}`,
    });
  }
};
