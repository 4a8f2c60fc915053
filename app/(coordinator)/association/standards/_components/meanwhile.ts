import 'server-only';
import { type ValueWords, valueWords } from '@/components/rulebook/value-words';
import { getTranslations } from '@/lib/platform/words';
import type { EditionDraft } from '@/lib/rulebook/model';
import type { Typed } from '@/lib/rulebook/rules/edition-typed';
import { typedMeanwhile } from '@/lib/rulebook/rules/meanwhile';
import type { ActionConflict, ActionResult } from '@/lib/web/action-result';
import { refused } from '@/lib/web/form';

const said = (words: ValueWords, text: string | readonly string[]): string => {
  const all = [text].flat().filter((each) => each !== '');
  return all.length === 0 ? words.value(null) : all.map(words.choice).join(', ');
};

/** What somebody else saved first, beside what was typed; saving again lets what was typed stand. */
export async function meanwhile(
  form: FormData,
  version: number,
  fields: ActionConflict['fields'] = [],
): Promise<ActionResult> {
  const message = (await getTranslations('rulebook.faults'))('saved_meanwhile');
  const answer = await refused(form, {}, 'rulebook.faults.saved_meanwhile');
  return { ...answer, conflict: { message, version: String(version), fields } } as ActionResult;
}

/** The same for values of an edition, each by its name. */
export async function editionMeanwhile(
  form: FormData,
  { edition, version }: EditionDraft,
  typed: Typed,
): Promise<ActionResult> {
  const words = await valueWords([edition]);
  const fields = typedMeanwhile(edition, typed).map(({ path, theirs, yours }) => ({
    label: words.place(path),
    theirs: said(words, theirs),
    yours: said(words, yours),
  }));
  return meanwhile(form, version, fields);
}
