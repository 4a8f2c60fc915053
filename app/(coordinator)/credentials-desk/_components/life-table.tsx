import { Table } from '@/components/ui/table';
import { wordsIn } from '@/lib/core/locale';
import { reasonWords } from '@/lib/credentials/labels';
import type { CredentialEvent } from '@/lib/credentials/model';
import { formatInstant } from '@/lib/platform/format';
import { getTranslations } from '@/lib/platform/words';
import { currentLocale } from '@/lib/web/i18n/locale';

interface LifeTableProps {
  readonly events: readonly CredentialEvent[];
  readonly timeZone: string;
}

/** What happened to a credential, with reasons and the desk's own notes. */
export async function LifeTable({ events, timeZone }: LifeTableProps) {
  const t = await getTranslations('credentials');
  const locale = await currentLocale();
  const why = (reason: string | null) => {
    const words = reason ? reasonWords(reason) : null;
    return words ? wordsIn(words, locale) : '';
  };
  return (
    <Table
      caption={t('desk.life')}
      captionVisible
      columns={[
        { key: 'what', header: t('desk.what'), heading: true },
        { key: 'when', header: t('desk.when') },
        ...(events.some(({ reason }) => reason) ? [{ key: 'why', header: t('desk.why') }] : []),
        ...(events.some(({ note }) => note) ? [{ key: 'note', header: t('desk.note') }] : []),
      ]}
      rows={events.map(({ kind, reason, note, at }, index) => ({
        id: `${index}-${kind}`,
        cells: {
          what: t(`events.${kind}`),
          when: formatInstant(locale, at, timeZone),
          why: why(reason),
          note: note ?? '',
        },
      }))}
    />
  );
}
