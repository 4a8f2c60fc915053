import 'server-only';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import type { z } from 'zod';
import { getTranslations } from '@/lib/platform/words';
import { markActionBegan } from './action-mark';
import type { ActionResult } from './action-result';

type Refused = Extract<ActionResult, { status: 'refused' }>;

// The database keeps neither NUL nor half a surrogate pair, and nobody types them.
const storable = (text: string): string => text.replaceAll('\0', '').toWellFormed();

/** What a form sent, without the framework's own fields. A name sent twice, or ending in `[]`, is a list. */
export const readForm = (form: FormData): Record<string, string | string[]> => {
  const values: Record<string, string | string[]> = Object.create(null);
  // An action can be called with anything at all.
  if (!(form instanceof FormData)) return values;
  for (const name of new Set(form.keys())) {
    if (name.startsWith('$ACTION')) continue;
    const all = form
      .getAll(name)
      .filter((each): each is string => typeof each === 'string')
      .map(storable);
    if (name.endsWith('[]')) values[name.slice(0, -2)] = all;
    else values[name] = all.length === 1 ? (all[0] ?? '') : all;
  }
  return values;
};

const SECRET = /password|code|secret|token/i;

/** What may be sent back to the page after a refusal, so that nothing typed is lost. */
export const keptValues = (form: FormData): NonNullable<Refused['values']> =>
  Object.fromEntries(Object.entries(readForm(form)).filter(([name]) => !SECRET.test(name)));

/**
 * A refusal in the person's language. `fields` holds message keys: plain ones are looked up in the
 * namespace `forms`, dotted ones (`supervision.errors.inFuture`) where they say.
 */
export const refused = async (
  form: FormData,
  fields: Readonly<Record<string, string>>,
  message = 'lookAgain',
): Promise<ActionResult> => {
  const t = await getTranslations();
  const say = (key: string) => t((key.includes('.') ? key : `forms.${key}`) as never);
  return {
    status: 'refused',
    message: say(message),
    fields: Object.fromEntries(Object.entries(fields).map(([name, key]) => [name, say(key)])),
    values: keptValues(form),
  };
};

const issueKey = (issue: z.core.$ZodIssue): string => {
  if (/^[a-z][A-Za-z.]+$/.test(issue.message)) return issue.message;
  return issue.code === 'unrecognized_keys' ? 'unexpected' : 'lookAtThis';
};

// Where a script runs it goes on by itself. Without one the page of the form would be drawn again for
// something that is done, and may no longer be there.
const sentOn = async (answer: ActionResult): Promise<ActionResult> => {
  if (answer.status !== 'ok' || answer.redirectTo === undefined) return answer;
  if (!(await headers()).has('next-action')) redirect(answer.redirectTo);
  return answer;
};

/**
 * Parses what a form sent with a strict schema and hands it on; else answers beside each field. Schema
 * messages are keys of the namespace `forms`.
 */
export const answerForm = async <S extends z.ZodType>(
  form: FormData,
  schema: S,
  run: (input: z.output<S>) => Promise<ActionResult>,
): Promise<ActionResult> => {
  markActionBegan();
  // An action can be called with anything; only a form has fields to answer beside.
  if (!(form instanceof FormData)) return refused(new FormData(), {});
  const parsed = schema.safeParse(readForm(form));
  if (parsed.success) return sentOn(await run(parsed.data));
  const fields: Record<string, string> = {};
  for (const issue of parsed.error.issues)
    fields[String(issue.path[0] ?? 'form')] ??= issueKey(issue);
  return refused(form, fields);
};
