import { formatTime } from '@/lib/platform/format';
import { getTranslations } from '@/lib/platform/words';
import type { DraftAnswers, ReferenceTask, SavedDraft } from '@/lib/vouching/model';
import type { ActionResult } from '@/lib/web/action-result';
import { keptValues } from '@/lib/web/form';
import { currentLocale } from '@/lib/web/i18n/locale';

const SHOWN = 400;

/** Two windows wrote the same form: what each says, side by side. */
export async function draftConflict(
  form: FormData,
  task: ReferenceTask,
  yours: DraftAnswers,
  theirs: SavedDraft,
): Promise<ActionResult> {
  const t = await getTranslations('vouching.rating');
  const time = formatTime(await currentLocale(), theirs.savedAt, task.timeZone);
  const mark = (answers: DraftAnswers, id: string): string => {
    const given = answers.marks[id];
    return given ? t(`marks.${given}`) : t('noAnswer');
  };
  const recommends = (answers: DraftAnswers): string =>
    answers.recommends ? t(`recommends.${answers.recommends}`) : t('noAnswer');
  const pairs = [
    ...task.items.items.map(({ id, text }) => ({
      label: text,
      theirs: mark(theirs.answers, id),
      yours: mark(yours, id),
    })),
    { label: t('overall'), theirs: recommends(theirs.answers), yours: recommends(yours) },
    { label: t('comments'), theirs: theirs.answers.comments, yours: yours.comments },
  ];
  const message = t('conflict', { time });
  return {
    status: 'refused',
    message,
    values: keptValues(form),
    conflict: {
      message,
      version: String(theirs.version),
      fields: pairs
        .filter((pair) => pair.theirs !== pair.yours)
        .map(({ label, ...both }) => ({
          label,
          theirs: both.theirs.slice(0, SHOWN),
          yours: both.yours.slice(0, SHOWN),
        })),
    },
  };
}
