import type { LiveAnswer } from '@/components/forms/live-tag';
import { verdictWords } from '@/components/readiness/verdict';
import type { PersonContext } from '@/lib/platform/context';
import { withScope } from '@/lib/platform/db/with-scope';
import { getLocale, getTranslations } from '@/lib/platform/words';
import { sayEntries } from '@/lib/readiness/labels';
import type { SaidEntry } from '@/lib/readiness/model';
import { getReadinessWith, type SessionInMind } from '@/lib/readiness/queries';
import { asksBeforeSaving, seenOf } from '@/lib/readiness/rules/before-saving';
import { isRepairable } from '@/lib/readiness/rules/repairs';
import { draftedId } from '@/lib/readiness/rules/with-session';
import type { ActionResult } from '@/lib/web/action-result';
import { refused } from '@/lib/web/form';

const judged = async (
  ctx: PersonContext,
  inMind: SessionInMind,
): Promise<SaidEntry | undefined> => {
  const readiness = await withScope(ctx, (tx) => getReadinessWith(ctx, tx, inMind));
  return sayEntries(readiness, await getLocale(), [draftedId]).get(draftedId);
};

const repairFor = async ({ reasons }: SaidEntry): Promise<string | undefined> => {
  const reason = reasons.find(isRepairable);
  return reason && (await getTranslations('repairs.repair'))(reason);
};

/** What a session that is being typed would bring on its day, as a word with its reason. */
export async function liveAnswer(
  ctx: PersonContext,
  inMind: SessionInMind,
): Promise<LiveAnswer | null> {
  const entry = await judged(ctx, inMind);
  const said = entry && (await verdictWords())(entry, await repairFor(entry));
  return said ? { ...said, seen: seenOf(entry) } : null;
}

/** What the form has said already: a tick, or the very reasons that stood beside it. */
interface Said {
  readonly anyway?: 'yes' | '' | undefined;
  readonly seen?: string | undefined;
}

/**
 * The warning before a session is saved that will not count, or only in part; null where there is
 * none, or where it has been read. The session may be saved all the same.
 */
export async function warningBefore(
  ctx: PersonContext,
  inMind: SessionInMind,
  form: FormData,
  { anyway, seen }: Said,
): Promise<ActionResult | null> {
  if (anyway === 'yes') return null;
  const entry = await judged(ctx, inMind);
  if (!entry || seen === seenOf(entry) || !asksBeforeSaving(entry, inMind.session)) return null;
  const answer = await refused(form, {}, 'supervision.anyway.title');
  const repair = await repairFor(entry);
  const fields = { anyway: [entry.say, ...(repair ? [repair] : [])].join(' ') };
  return { ...answer, fields } as ActionResult;
}
