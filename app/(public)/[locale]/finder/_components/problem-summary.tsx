import type { AnswerProblems } from '@/lib/finder/schema/answer';
import { getTranslations } from '@/lib/platform/words';

/** What needs another look, on top, with links to the fields. */
export async function ProblemSummary({ problems }: { readonly problems: AnswerProblems }) {
  const t = await getTranslations('finder');
  const all = Object.entries(problems);
  if (all.length === 0) return null;
  return (
    <div className="summary mt-6" role="alert">
      <h2>{t('summary', { count: all.length })}</h2>
      <ul>
        {all.map(([field, key]) => (
          <li key={field}>
            <a href={`#f-${field}`}>{t(key as 'problems.choose')}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
