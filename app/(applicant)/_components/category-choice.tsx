import { Button } from '@/components/ui/button';
import { SelectField } from '@/components/ui/choice-fields';
import { getLocale, getTranslations } from '@/lib/platform/words';
import type { Home } from '@/lib/readiness/model';
import { categoriesOn } from '@/lib/standards/catalogue';
import { type CategoryCode, tracks } from '@/lib/standards/model';

interface CategoryChoiceProps {
  readonly home: Home;
  readonly category: CategoryCode;
}

/** Looking at a category decides nothing; the choice stays in the address. */
export async function CategoryChoice({ home, category }: CategoryChoiceProps) {
  const t = await getTranslations('progress.category');
  const locale = await getLocale();
  const offered = home.association?.categories ?? [];
  const choices = categoriesOn(tracks).filter(
    ({ code }) => offered.length === 0 || offered.includes(code) || code === category,
  );
  return (
    <details>
      <summary>{t('open')}</summary>
      <form method="get" className="filters">
        <SelectField
          name="category"
          label={t('label')}
          hint={t('hint')}
          choices={choices.map(({ code, name }) => ({
            value: code,
            label: `${name[locale]} (${code})`,
          }))}
          defaultValue={category}
        />
        <Button look="second">{t('do')}</Button>
      </form>
    </details>
  );
}
