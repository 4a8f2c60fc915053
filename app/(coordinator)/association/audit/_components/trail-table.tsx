import { actionWords } from '@/components/audit/action-words';
import { Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import type { Trail, TrailEntry } from '@/lib/audit/queries/trail';
import type { Locale } from '@/lib/core/locale';
import { formatInstant } from '@/lib/platform/format';
import { getTranslations } from '@/lib/platform/words';

const actorKinds = ['person', 'outsider', 'anonymous', 'job'] as const;

interface TrailTableProps {
  readonly trail: Trail;
  readonly locale: Locale;
}

/** A page of the audit: when, who, what, about whom. */
export async function TrailTable({ trail, locale }: TrailTableProps) {
  const t = await getTranslations('audit');
  const words = await actionWords();
  const who = ({ actorName, actorKind }: TrailEntry) => {
    const kind = actorKinds.find((each) => each === actorKind) ?? 'person';
    return actorName ?? t(`actors.${kind}`);
  };
  return (
    <Table
      caption={t('caption')}
      columns={[
        { key: 'what', header: t('what'), heading: true },
        { key: 'when', header: t('when') },
        { key: 'who', header: t('who') },
        { key: 'whom', header: t('whom') },
        { key: 'outcome', header: t('outcome'), bare: true },
      ]}
      rows={trail.entries.map((entry) => ({
        id: entry.id,
        cells: {
          what: words(entry.action),
          when: formatInstant(locale, entry.at, trail.timeZone),
          who: who(entry),
          whom: entry.personName ?? '',
          outcome: entry.outcome === 'refused' ? <Tag tone="bad">{t('refused')}</Tag> : '',
        },
      }))}
    />
  );
}
