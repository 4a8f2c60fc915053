import { Table } from '@/components/ui/table';
import { formatNumber } from '@/lib/platform/format';
import { getLocale, getTranslations } from '@/lib/platform/words';
import { sectionsOf } from '@/lib/rulebook/rules/editing';
import type { CategoryStandard, Edition } from '@/lib/standards/editions/edition';
import type { CategoryFamily } from '@/lib/standards/model';
import { valueWords } from './value-words';

/** What an edition asks of each category, on one screen: the figures people plan by. */
export async function EditionGlance({ edition }: { readonly edition: Edition }) {
  const t = await getTranslations('rulebook.pages');
  const names = await getTranslations('standards.names');
  const words = await valueWords();
  const locale = await getLocale();
  const figure = (value: number | null | undefined) =>
    value ? formatNumber(locale, value) : t('glance.nothing');
  const hours = (value: number | null | undefined) =>
    value ? t('glance.hours', { amount: formatNumber(locale, value) }) : t('glance.nothing');
  const months = (value: number | null | undefined) =>
    value ? t('glance.months', { amount: formatNumber(locale, value) }) : t('glance.nothing');
  const cells = (family: CategoryFamily, asked: CategoryStandard) => ({
    category: words.part(`categories.${family}`),
    education: words.value(asked.education.value.minimum),
    work: months(asked.work?.value.months),
    training: hours(asked.training.value.total ?? asked.training.value.rscProvision),
    rsc: hours(
      asked.rsc.value.hours + (asked.rsc.value.hours ? 0 : asked.rsc.value.aboutProvisionHours),
    ),
    leadership: months(asked.leadershipMonths?.value),
    ratings: figure(asked.slots.value.length),
    exam: words.value(asked.exam.value),
  });
  const families = sectionsOf(edition)
    .filter((section) => section.startsWith('categories.'))
    .map((section) => section.replace('categories.', '') as CategoryFamily);
  return (
    <Table
      caption={t('glance.title')}
      columns={[
        { key: 'category', header: t('glance.category'), heading: true },
        { key: 'education', header: t('glance.education') },
        { key: 'work', header: names('employment'), numeric: true },
        { key: 'training', header: names('training_total'), numeric: true },
        { key: 'rsc', header: names('rsc_received'), numeric: true },
        { key: 'leadership', header: names('leadership'), numeric: true },
        { key: 'ratings', header: t('glance.ratings'), numeric: true },
        { key: 'exam', header: t('glance.exam') },
      ]}
      rows={families.flatMap((family) => {
        const asked = edition.categories[family];
        return asked ? [{ id: family, cells: cells(family, asked) }] : [];
      })}
    />
  );
}
