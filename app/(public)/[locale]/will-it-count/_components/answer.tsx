import { categoryWords } from '@/components/credentials/category-words';
import { Notice } from '@/components/ui/notice';
import { TitleHead } from '@/components/ui/title-head';
import type { CalendarDate } from '@/lib/core/calendar-date';
import type { Locale } from '@/lib/core/locale';
import type { NamedHolder } from '@/lib/credentials/queries/public';
import type { SessionAnswer } from '@/lib/finder/rules/session';
import { formatDate } from '@/lib/platform/format';
import { getTranslations } from '@/lib/platform/words';
import { categoryOf } from '@/lib/standards/categories';
import type { CategoryCode } from '@/lib/standards/model';
import { publicCategoryNames } from '@/lib/web/category-names';
import { Card } from './card';

interface AnswerProps {
  readonly answer: SessionAnswer;
  readonly category: CategoryCode;
  readonly on: CalendarDate;
  readonly holder: NamedHolder | null;
  readonly locale: Locale;
}

const tones = { counts: 'good', waits: 'wait', does_not_count: 'bad' } as const;
const worded: readonly string[] = [
  'provider_to_be_verified',
  'not_required',
  'peer_supervision',
  'administrative_supervision',
  'clinical_only',
  'provider_not_qualified',
  'provider_not_qualified_on_date',
  'provider_category_too_low',
];

/** The answer in a word, its rule, what would make it count, and the card to show a supervisor. */
export async function Answer({ answer, category, on, holder, locale }: AnswerProps) {
  const t = await getTranslations('will-it-count');
  const { reason, whoMay, masterChanges } = answer;
  const who = whoMay ? t(`rows.${whoMay.row}`) : '';
  const because = reason === null ? 'counts' : worded.includes(reason) ? reason : 'other';
  const about = { category: categoryOf(category).name[locale], date: formatDate(locale, on) };
  return (
    <>
      <div className="no-print">
        <TitleHead eyebrow={t('about', about)}>{t(`answers.${answer.answer}`)}</TitleHead>
        <div className="stack mt-5">
          <Notice tone={tones[answer.answer]}>
            <p>{t(`because.${because}` as 'because.counts', { who })}</p>
          </Notice>
          {holder ? <Shown holder={holder} locale={locale} /> : null}
          {reason === null && !masterChanges ? null : (
            <section className="stack-tight">
              <h2>{t('wouldTitle')}</h2>
              {reason === null ? null : <p>{t(wouldKey(reason))}</p>}
              {masterChanges ? <p>{t('would.master')}</p> : null}
            </section>
          )}
        </div>
      </div>
      {whoMay ? (
        <Card
          category={category}
          on={on}
          whoMay={whoMay}
          edition={answer.edition}
          locale={locale}
        />
      ) : null}
      <p className="mt-8 no-print">
        <a href={`/${locale}/will-it-count`}>{t('again')}</a>
      </p>
    </>
  );
}

const repairs: readonly string[] = [
  'provider_to_be_verified',
  'not_required',
  'peer_supervision',
  'administrative_supervision',
  'clinical_only',
];
const wouldKey = (reason: string) =>
  `would.${repairs.includes(reason) ? reason : 'provider'}` as 'would.provider';

async function Shown({
  holder,
  locale,
}: {
  readonly holder: NamedHolder;
  readonly locale: Locale;
}) {
  const t = await getTranslations('will-it-count');
  const verify = await getTranslations('verify');
  const called = await publicCategoryNames();
  return (
    <section className="stack-tight">
      <p>{t('register', { name: holder.name, association: holder.association })}</p>
      <ul className="rows">
        {holder.credentials.map((credential) => (
          <li key={credential.number}>
            {t('registerLine', {
              category: categoryWords(credential, called(credential), locale, verify('emerging')),
              since: formatDate(locale, credential.issuedOn),
              until: formatDate(locale, credential.validUntil),
            })}
          </li>
        ))}
      </ul>
      <p className="why">{t('registerMore')}</p>
    </section>
  );
}
