import { Table } from '@/components/ui/table';
import { formatDate } from '@/lib/platform/format';
import { getLocale, getTranslations } from '@/lib/platform/words';
import { nameUnder, type Ruling } from '@/lib/standards/editions/terms-under';
import type { CategoryReach } from '@/lib/standards/evaluate/deciding';
import { requirementName } from '@/lib/standards/say/say';

interface ReachProps {
  readonly reach: readonly CategoryReach[];
  readonly ruling: Ruling;
}

/** Which categories the ledger fits today, and the one requirement that decides each other one. */
export async function Reach({ reach, ruling }: ReachProps) {
  const t = await getTranslations('whatIf');
  const locale = await getLocale();
  const state = ({ outcome, deciding }: CategoryReach) => {
    if (outcome === 'eligible') return { tone: 'good' as const, text: t('fits') };
    const name = deciding && requirementName(deciding.requirement.id, locale);
    const when =
      deciding?.readyOn === null || deciding === null
        ? null
        : t('readyOn', { date: formatDate(locale, deciding.readyOn) });
    const why = [...(name ? [t('decides', { name })] : []), ...(when ? [when] : [])];
    if (outcome === 'emerging') return { tone: 'good' as const, text: t('emerging'), why };
    const text = t(outcome === 'not_eligible' ? 'doesNotFit' : 'notYet');
    return { tone: 'none' as const, text, why };
  };
  return (
    <Table
      caption={t('reach')}
      columns={[
        { key: 'category', header: t('column.category'), heading: true },
        { key: 'state', header: t('column.today'), bare: true },
      ]}
      rows={reach
        .filter(({ open }) => open)
        .map((each) => ({
          id: each.code,
          cells: {
            category: `${nameUnder(ruling.overrides, each.code)[locale]} (${each.code})`,
            state: state(each),
          },
        }))}
    />
  );
}
