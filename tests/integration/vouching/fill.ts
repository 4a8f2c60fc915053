import { ok } from '@/lib/core/result';
import type { CapabilityContext } from '@/lib/platform/context';
import { withScope } from '@/lib/platform/db/with-scope';
import { saveReferenceDraft, submitReferenceRating } from '@/lib/vouching/commands/write-rating';
import type { DraftAnswers, Mark, ReferenceTask } from '@/lib/vouching/model';
import { openTask } from '@/lib/vouching/queries/open-task';

export const CANARY = 'CANARY-heron-4411';

export const taskOf = async (holder: CapabilityContext): Promise<ReferenceTask> => {
  const task = await withScope(holder, (tx) => openTask(holder, tx, 'en'));
  if (task?.kind !== 'reference') throw new Error('no reference behind this link');
  return task;
};

/** A whole form; the first `unknowns` items are left with "not enough information". */
export const filled = (task: ReferenceTask, unknowns = 0): DraftAnswers => ({
  ...task.answers,
  itemSet: task.items.name,
  marks: Object.fromEntries(
    task.items.items.map((item, i): [string, Mark] => [item.id, i < unknowns ? 'unknown' : '4']),
  ),
  comments: `${CANARY}: she holds the family in mind.`,
  recommends: 'yes',
  roles: ['current_supervisor'],
  knownYears: '2',
  knownMonths: '6',
  endorsedAs: 'IMHS',
});

/** Saves a whole form and answers with the version that would be signed. */
export const saveWhole = async (holder: CapabilityContext, unknowns = 0): Promise<number> => {
  const task = await taskOf(holder);
  const saved = await saveReferenceDraft(holder, {
    answers: filled(task, unknowns),
    version: task.version,
  });
  if (!saved.ok) throw new Error(saved.error.reason);
  return saved.value.version;
};

/** Saves and sends a whole form. */
export const complete = async (holder: CapabilityContext, unknowns = 0) => {
  const version = await saveWhole(holder, unknowns);
  const sent = await submitReferenceRating(holder, { version, locale: 'en' });
  return sent.ok ? ok(version) : sent;
};
