import Link from 'next/link';
import { Button } from '@/components/ui/button';
import { SelectField } from '@/components/ui/choice-fields';
import { TextField } from '@/components/ui/text-field';
import { applicationStates } from '@/lib/applications/model';
import { nextActors } from '@/lib/applications/rules';
import { getLocale, getTranslations } from '@/lib/platform/words';
import type { DeskFilter } from '@/lib/reports/model';
import { deskAddress } from '@/lib/reports/schema';
import { categories } from '@/lib/standards/categories';
import { deskCategoryNames } from '@/lib/web/category-names';

/** Search first, then what narrows; all of it stands in the address. */
export async function DeskFilters({ filter }: { readonly filter: DeskFilter }) {
  const t = await getTranslations('desk.list');
  const state = await getTranslations('applications.state');
  const locale = await getLocale();
  const called = await deskCategoryNames();
  const narrowed = deskAddress('', { ...filter, page: 1 }) !== '';
  return (
    <form method="get" action="/applications" className="filters">
      <TextField name="q" type="search" label={t('search')} defaultValue={filter.search} />
      <SelectField
        name="state"
        label={t('state')}
        none={t('anyState')}
        defaultValue={filter.state ?? ''}
        choices={applicationStates.map((value) => ({ value, label: state(value) }))}
      />
      <SelectField
        name="category"
        label={t('category')}
        none={t('anyCategory')}
        defaultValue={filter.category ?? ''}
        choices={categories.map(({ code }) => ({ value: code, label: called(code)[locale] }))}
      />
      <SelectField
        name="who"
        label={t('who')}
        none={t('anyone')}
        defaultValue={filter.who ?? ''}
        choices={nextActors.map((value) => ({ value, label: t(`actor.${value}`) }))}
      />
      <Button type="submit" look="second">
        {t('find')}
      </Button>
      {narrowed ? (
        <Link href="/applications" prefetch={false}>
          {t('clear')}
        </Link>
      ) : null}
    </form>
  );
}
