import { categoryWords } from '@/components/credentials/category-words';
import { Facts } from '@/components/ui/facts';
import { Notice } from '@/components/ui/notice';
import { TitleHead } from '@/components/ui/title-head';
import type { Locale } from '@/lib/core/locale';
import type { PublicAnswer, PublicCredential } from '@/lib/credentials/model';
import { formatCredentialNumber } from '@/lib/credentials/number';
import { formatDate, formatInstantDate } from '@/lib/platform/format';
import { instantInWords } from '@/lib/platform/translator';
import { getTranslations } from '@/lib/platform/words';
import { publicCategoryNames } from '@/lib/web/category-names';

const tones = {
  valid: 'good',
  expired: 'wait',
  suspended: 'bad',
  revoked: 'bad',
  replaced: 'info',
} as const satisfies Record<PublicAnswer, string>;

interface FoundProps {
  readonly credential: PublicCredential;
  readonly answer: PublicAnswer;
  readonly at: Date;
  readonly locale: Locale;
}

/** What a number is worth now, first in a word, then in facts. */
export async function Found({ credential, answer, at, locale }: FoundProps) {
  const t = await getTranslations('verify');
  const called = await publicCategoryNames();
  const since = credential.changedAt
    ? formatInstantDate(locale, credential.changedAt, credential.timeZone)
    : '';
  const until = formatDate(locale, credential.validUntil);
  const facts = [
    { term: t('facts.name'), value: credential.holderName },
    {
      term: t('facts.category'),
      value: categoryWords(credential, called(credential), locale, t('emerging')),
    },
    { term: t('facts.association'), value: credential.associationName },
    { term: t('facts.since'), value: formatDate(locale, credential.issuedOn) },
    { term: t('facts.until'), value: until },
  ];
  const when = instantInWords(at.toISOString(), credential.timeZone, locale);
  return (
    <>
      <TitleHead eyebrow={t('eyebrow', { number: formatCredentialNumber(credential.number) })}>
        {t(`answers.${answer}.title`)}
      </TitleHead>
      <div className="stack mt-5">
        <Notice tone={tones[answer]}>
          <p>{t(`answers.${answer}.body`, { since, until })}</p>
          <p className="mt-2">{t('lookedAt', { when })}</p>
        </Notice>
        {credential.replacedBy ? (
          <p>
            <a
              className="btn"
              href={`/${locale}/verify/${formatCredentialNumber(credential.replacedBy)}`}
            >
              {t('seeNew', { number: formatCredentialNumber(credential.replacedBy) })}
            </a>
          </p>
        ) : null}
        <Facts facts={facts} />
        {credential.demo ? <Notice tone="wait">{t('demo')}</Notice> : null}
      </div>
    </>
  );
}
