import { Facts } from '@/components/ui/facts';
import type { Money } from '@/lib/core/money';
import { formatMoney } from '@/lib/platform/format';
import { getLocale, getTranslations } from '@/lib/platform/words';
import { nameUnder } from '@/lib/standards/editions/terms-under';
import type { CategoryCode } from '@/lib/standards/model';
import type { Choice } from './apply-form';

/** What the association asks for; shown here, paid to the association. */
export async function Fees({ choice }: { readonly choice: Choice }) {
  const t = await getTranslations('applications.apply');
  const locale = await getLocale();
  const { fees } = choice;
  return (
    <section>
      <h2 className="text-lg">{t('fees')}</h2>
      {fees.length === 0 ? (
        <p className="quiet">{t('noFees')}</p>
      ) : (
        <>
          <Facts
            facts={fees.map((fee) => ({
              term: t('fee', {
                kind: fee.kind,
                category: fee.category
                  ? nameUnder(choice.ruling.overrides, fee.category as CategoryCode)[locale]
                  : 'none',
              }),
              value: formatMoney(locale, {
                cents: fee.cents,
                currency: choice.currency as Money['currency'],
              }),
            }))}
          />
          <p className="why">{t('feesPaid')}</p>
        </>
      )}
    </section>
  );
}
