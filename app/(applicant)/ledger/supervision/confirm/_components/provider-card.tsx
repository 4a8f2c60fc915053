import { formatHours } from '@/lib/platform/format';
import { getTranslations } from '@/lib/platform/words';
import type { ProviderToAsk } from '@/lib/vouching/queries/attestations';
import { currentLocale } from '@/lib/web/i18n/locale';
import { AskProvider } from './ask-provider';
import { AttestationState } from './attestation-state';
import { CorrectEmail } from './correct-email';

/** One provider: what is unconfirmed, the button that asks, and the requests so far. */
export async function ProviderCard({ provider }: { readonly provider: ProviderToAsk }) {
  const t = await getTranslations('vouching.confirm');
  const locale = await currentLocale();
  const count = provider.unconfirmed.length;
  const minutes = provider.unconfirmed.reduce((sum, { shown }) => sum + shown.minutes, 0);
  return (
    <section className="card" aria-labelledby={`provider-${provider.id}`}>
      <h2 id={`provider-${provider.id}`}>{provider.name}</h2>
      <p className="quiet">{provider.email ?? t('noEmail')}</p>
      {provider.mayCorrect ? <CorrectEmail provider={provider} /> : null}
      <p>
        {count === 0
          ? t('nothing')
          : t('unconfirmed', { count, hours: formatHours(locale, minutes) })}
      </p>
      {count > 0 && provider.email ? <AskProvider provider={provider} /> : null}
      {provider.requests.length > 0 ? (
        <div className="rows mt-6">
          {provider.requests.map((request) => (
            <AttestationState key={request.id} request={request} />
          ))}
        </div>
      ) : null}
    </section>
  );
}
