import { categoryWords } from '@/components/credentials/category-words';
import { StatusTag, shownState } from '@/components/credentials/status-tag';
import { Facts } from '@/components/ui/facts';
import { Notice } from '@/components/ui/notice';
import type { Locale } from '@/lib/core/locale';
import { wordsIn } from '@/lib/core/locale';
import { revocationWords, suspensionWords } from '@/lib/credentials/labels';
import { formatCredentialNumber } from '@/lib/credentials/number';
import type { HeldCredential } from '@/lib/credentials/queries/held';
import { formatDate } from '@/lib/platform/format';
import { getTranslations } from '@/lib/platform/words';
import { categoryNames } from '@/lib/web/category-names';
import { ListingForm } from './listing-form';
import { WaysToShow } from './ways-to-show';

interface HeldCardProps {
  readonly held: HeldCredential;
  readonly locale: Locale;
}

/** One credential, with everything its holder can do with it. */
export async function HeldCard({ held, locale }: HeldCardProps) {
  const t = await getTranslations('credentials');
  const called = await categoryNames();
  const { credential, status } = held;
  const state = shownState(credential, status);
  const live = state === 'valid' || state === 'expired';
  const title = categoryWords(credential, called(credential), locale, t('emerging'));
  const facts = [
    { term: t('facts.number'), value: formatCredentialNumber(credential.number) },
    { term: t('facts.name'), value: credential.holderName },
    { term: t('facts.association'), value: credential.associationName },
    { term: t('facts.issued'), value: formatDate(locale, credential.issuedOn) },
    { term: t('facts.until'), value: formatDate(locale, credential.validUntil) },
  ];
  return (
    <section className="card stack" aria-labelledby={`held-${credential.id}`}>
      <div>
        <StatusTag state={state} />
        <h2 id={`held-${credential.id}`} className="mt-2">
          {title}
        </h2>
      </div>
      <Why held={held} locale={locale} />
      <Facts facts={facts} />
      {live ? <WaysToShow credential={credential} title={title} locale={locale} /> : null}
      {state === 'valid' ? <ListingForm credential={credential} /> : null}
    </section>
  );
}

async function Why({ held, locale }: HeldCardProps) {
  const t = await getTranslations('credentials.own');
  const { status, replacement, credential } = held;
  if (replacement)
    return <Notice>{t('replaced', { number: formatCredentialNumber(replacement.number) })}</Notice>;
  if (credential.state === 'suspended' && status.state === 'suspended')
    return (
      <Notice tone="bad">
        {t('suspended', {
          since: formatDate(locale, status.since),
          reason: wordsIn(suspensionWords(status.reason), locale),
        })}
      </Notice>
    );
  if (status.state === 'revoked')
    return (
      <Notice tone="bad">
        {t('revoked', {
          since: formatDate(locale, status.since),
          reason: wordsIn(revocationWords(status.reason), locale),
        })}
      </Notice>
    );
  if (status.state === 'expired')
    return <Notice tone="wait">{t('expired', { since: formatDate(locale, status.since) })}</Notice>;
  return null;
}
