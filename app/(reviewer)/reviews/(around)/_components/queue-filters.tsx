import { Button } from '@/components/ui/button';
import { SelectField } from '@/components/ui/choice-fields';
import { TextField } from '@/components/ui/text-field';
import { getLocale, getTranslations } from '@/lib/platform/words';
import type { QueueFilter } from '@/lib/reviews/queries/queue';
import { categories } from '@/lib/standards/categories';
import { deskCategoryNames } from '@/lib/web/category-names';

/** Search and filters of the queue; they stand in the address. */
export async function QueueFilters({ filter }: { readonly filter: Required<QueueFilter> }) {
  const t = await getTranslations('reviews.queue');
  const locale = await getLocale();
  const called = await deskCategoryNames();
  return (
    <form method="get" action="/reviews" className="filters">
      {filter.show === 'open' ? null : <input type="hidden" name="show" value={filter.show} />}
      <TextField name="q" type="search" label={t('search')} defaultValue={filter.search} />
      <SelectField
        name="category"
        label={t('category')}
        none={t('everyCategory')}
        defaultValue={filter.category}
        choices={categories.map(({ code }) => ({ value: code, label: called(code)[locale] }))}
      />
      <Button type="submit" look="second">
        {t('find')}
      </Button>
    </form>
  );
}
