import { getTranslations } from '@/lib/platform/words';

const steps = ['ledger', 'apply', 'vouch', 'read', 'endorsed'] as const;

/** The way from a first logged hour to a credential. */
export async function WaySteps() {
  const t = await getTranslations('front.way');
  return (
    <section className="way" aria-labelledby="way">
      <h2 id="way">{t('title')}</h2>
      <ol>
        {steps.map((step) => (
          <li key={step}>
            <h3>{t(`${step}.title`)}</h3>
            <p>{t(`${step}.body`)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
