import { PlainField } from '@/components/forms/plain-field';
import type { Locale } from '@/lib/core/locale';
import type { AnswersCodeError } from '@/lib/finder/rules/code';
import { getTranslations } from '@/lib/platform/words';

/** Opens answers from another device: the code is typed, the address does the rest. */
export async function CodeForm({
  locale,
  wrong,
}: {
  readonly locale: Locale;
  readonly wrong: AnswersCodeError | null;
}) {
  const t = await getTranslations('finder.code');
  return (
    <details className="mt-8" open={wrong !== null}>
      <summary>{t('open')}</summary>
      <form method="get" action={`/${locale}/finder`} className="mt-4">
        <PlainField
          id="f-a"
          label={t('label')}
          hint={t('hint')}
          wrong={wrong === null ? undefined : t(wrong)}
        >
          {(around) => (
            <input
              {...around}
              name="a"
              className="input"
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              maxLength={60}
            />
          )}
        </PlainField>
        <div className="actions">
          <button type="submit" className="btn btn-second">
            {t('do')}
          </button>
        </div>
      </form>
    </details>
  );
}
