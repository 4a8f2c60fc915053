import { Table } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { formatInstantDate } from '@/lib/platform/format';
import { getLocale, getTranslations } from '@/lib/platform/words';
import type { ReferenceLine } from '@/lib/vouching/queries/of-application';

const tones = {
  asked: 'wait',
  completed: 'good',
  declined: 'bad',
  expired: 'bad',
  withdrawn: 'none',
  set_aside: 'none',
} as const satisfies Record<ReferenceLine['state'], 'wait' | 'good' | 'bad' | 'none'>;

interface ReferenceTableProps {
  readonly lines: readonly ReferenceLine[];
  readonly timeZone: string;
}

/** Which references are out and which are in. */
export async function ReferenceTable({ lines, timeZone }: ReferenceTableProps) {
  const t = await getTranslations('desk.references');
  const locale = await getLocale();
  return (
    <section>
      <h2 className="text-lg">{t('title')}</h2>
      {lines.length === 0 ? (
        <p className="quiet">{t('none')}</p>
      ) : (
        <Table
          caption={t('title')}
          columns={[
            { key: 'who', header: t('who'), heading: true },
            { key: 'place', header: t('place'), numeric: true },
            { key: 'asked', header: t('asked') },
            { key: 'state', header: t('state') },
          ]}
          rows={lines.map((line) => ({
            id: line.id,
            cells: {
              who: line.raterName,
              place: line.slot,
              asked: formatInstantDate(locale, line.askedAt, timeZone, 'short'),
              state: (
                <>
                  <Tag tone={tones[line.state]}>{t(`states.${line.state}`)}</Tag>
                  {line.handedAt ? (
                    <span className="why block">
                      {t('handed', {
                        day: formatInstantDate(locale, line.handedAt, timeZone, 'short'),
                      })}
                    </span>
                  ) : null}
                </>
              ),
            },
          }))}
        />
      )}
    </section>
  );
}
