import { setImmediate as others } from 'node:timers/promises';
import { dayNumber, fromInstant } from '@/lib/core/calendar-date';
import { enqueueMessage } from '@/lib/notifications/commands';
import type { JobContext } from '@/lib/platform/context';
import { type Tx, withScope } from '@/lib/platform/db/with-scope';
import { editionTitle } from '@/lib/rulebook/labels';
import { getCategoryName, getRulebook } from '@/lib/rulebook/queries';
import { requirementName } from '@/lib/standards/say/say';
import type { Question } from '../model';
import { rejudge, type Shift, type Succession, successionsAround } from '../rules/rejudge';
import { loadManyLedgers } from '../store/many-ledgers';
import {
  beginRejudging,
  finishRejudging,
  listDesksConcerned,
  listOpenForJudging,
  type OpenForJudging,
  passBatch,
} from '../store/rejudging';

const BATCH = 50;

/** What a run did. */
export interface Rejudged {
  readonly judged: number;
  readonly told: number;
}

/**
 * After an edition was published, judges every open application that is not bound to an earlier one, and
 * tells each person for whom something changes, once, and then their desks. Verdicts are kept nowhere.
 * In small batches: a run that breaks off is taken up where it was, and several at once tell nobody twice.
 */
export const rejudgeApplications = async (
  ctx: JobContext,
  stopping: () => boolean = () => false,
): Promise<Rejudged> => {
  const now = ctx.clock.now();
  const today = dayNumber(fromInstant(now, 'UTC'));
  const book = await withScope(ctx, (tx) => getRulebook(ctx, tx));
  let all: Rejudged = { judged: 0, told: 0 };
  for (const step of successionsAround(book, ({ from }) => dayNumber(from) - today)) {
    const done = await rejudgeUnder(ctx, step, stopping);
    all = { judged: all.judged + done.judged, told: all.told + done.told };
  }
  return all;
};

const rejudgeUnder = async (
  ctx: JobContext,
  step: Succession,
  stopping: () => boolean,
): Promise<Rejudged> => {
  const editionId = step.after.id;
  const now = ctx.clock.now();
  const begun = await withScope(ctx, (tx) => beginRejudging(tx, editionId, now));
  let { afterId } = begun;
  let [judged, told] = [0, 0];
  while (begun.finishedAt === null && !stopping()) {
    const batch = await withScope(ctx, (tx) => listOpenForJudging(tx, afterId, now, BATCH));
    const last = batch.at(-1);
    if (!last) {
      await withScope(ctx, (tx) => endWith(tx, ctx, step));
      break;
    }
    const toldNow = await tellBatch(ctx, batch, step);
    const passed = { from: afterId, to: last.id, judged: batch.length };
    // Somebody else was faster: what they told and what we told is the same.
    if (!(await withScope(ctx, (tx) => passBatch(tx, editionId, passed, toldNow)))) break;
    [judged, told, afterId] = [judged + batch.length, told + toldNow, last.id];
  }
  return { judged, told };
};

const tellBatch = (
  ctx: JobContext,
  batch: readonly OpenForJudging[],
  step: Succession,
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

const keyOf = (step: Succession): string => `edition:${step.after.id}:`;

const named = (shift: Shift) => ({
  en: shift.missing.map((id) => requirementName(id, 'en')).join('; '),
  es: shift.missing.map((id) => requirementName(id, 'es')).join('; '),
});

const tell = async (
  tx: Tx,
  ctx: JobContext,
  { personId, category, applicant, association }: OpenForJudging,
  { shift, step }: { readonly shift: Shift; readonly step: Succession },
): Promise<void> =>
  enqueueMessage(tx, ctx, {
    template: 'edition_changed',
    params: {
      category: await getCategoryName(ctx, tx, { associationId: association.id, category }),
      edition: editionTitle(step.after.id),
      from: step.after.from,
      missing: shift.missing.length > 0 ? named(shift) : null,
      offered: shift.after !== null,
    },
    sender: association.name,
    to: { email: applicant.email, name: applicant.name },
    locale: applicant.locale,
    personId,
    associationId: association.id,
    link: '/progress',
    dedupeKey: `${keyOf(step)}${personId}`,
  });

/** Nobody is left: each desk where somebody was told hears of how many, in the same transaction. */
const endWith = async (tx: Tx, ctx: JobContext, step: Succession): Promise<void> => {
  if (!(await finishRejudging(tx, step.after.id, ctx.clock.now()))) return;
  for (const person of await listDesksConcerned(tx, keyOf(step)))
    await enqueueMessage(tx, ctx, {
      template: 'edition_changed_staff',
      params: {
        edition: editionTitle(step.after.id),
        from: step.after.from,
        applications: person.applications,
      },
      sender: person.associationName,
      to: { email: person.email, name: person.name },
      locale: person.locale,
      personId: person.id,
      associationId: person.associationId,
      link: '/applications',
      dedupeKey: `edition-desk:${step.after.id}:${person.associationId}:${person.id}`,
    });
};
