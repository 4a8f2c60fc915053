import type { Locale } from '@/lib/core/locale';
import { groupedCode } from '@/lib/finder/rules/code';
import { getTranslations } from '@/lib/platform/words';

/** The link and the code that carry the answers, and what is in them. */
export async function TakeAlong({
  code,
  locale,
}: {
  readonly code: string;
  readonly locale: Locale;
}) {
  const t = await getTranslations('finder.result');
  return (
    <section className="stack-tight mt-8">
      <h2>{t('takeTitle')}</h2>
      <p className="measure">{t('takeLead')}</p>
      <p>
        {t('codeIs')}: <strong className="answer-code">{groupedCode(code)}</strong>
      </p>
      <p>
        <a href={`/${locale}/finder?a=${encodeURIComponent(code)}`} rel="nofollow">
          {t('link')}
        </a>
      </p>
    </section>
  );
}
