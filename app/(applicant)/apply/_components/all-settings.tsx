import { OverridesTable } from '@/components/rulebook/overrides-table';
import type { Money } from '@/lib/core/money';
import { getTranslations } from '@/lib/platform/words';
import { placeNames } from '@/lib/web/place-names';
import type { Choice } from './apply-form';

/** Everything the association has published over the standard, to read before one applies. */
export async function AllSettings({ choice }: { readonly choice: Choice }) {
  const { edition, overrides } = choice.ruling;
  if (Object.keys(overrides).length === 0) return null;
  const t = await getTranslations('applications.apply');
  return (
    <details>
      <summary>{t('allSettings', { association: choice.name })}</summary>
      <OverridesTable
        caption={t('allSettingsWhat')}
        overrides={overrides}
        edition={edition}
        currency={choice.currency as Money['currency']}
        places={await placeNames()}
      />
    </details>
  );
}
