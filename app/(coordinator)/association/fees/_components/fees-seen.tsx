import { Table } from '@/components/ui/table';
import { type Association, type Fee, feeKinds } from '@/lib/associations/model';
import { feeFor } from '@/lib/associations/rules';
import { formatMoney } from '@/lib/platform/format';
import { getTranslations } from '@/lib/platform/words';
import { currentLocale } from '@/lib/web/i18n/locale';

interface FeesSeenProps {
  readonly association: Association;
  readonly fees: readonly Fee[];
}

/** What each category costs, step by step. */
export async function FeesSeen({ association, fees }: FeesSeenProps) {
  const t = await getTranslations('associations.fees');
  const locale = await currentLocale();
  const { currency } = association;
  const amount = (kind: Fee['kind'], category: string) => {
    const fee = feeFor(fees, kind, category);
    return fee ? formatMoney(locale, { cents: fee.cents, currency }) : t('free');
  };
  const columns = [
    { key: 'category', header: t('category'), heading: true },
    ...feeKinds.map((kind) => ({ key: kind, header: t(`kinds.${kind}`), numeric: true })),
  ];
  const rows = association.categories.map((category) => ({
    id: category,
    cells: {
      category,
      ...Object.fromEntries(feeKinds.map((kind) => [kind, amount(kind, category)])),
    },
  }));
  return <Table caption={t('seenCaption')} columns={columns} rows={rows} />;
}
