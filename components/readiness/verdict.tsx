import { getLocale, getTranslations } from 'next-intl/server';
import { Tag } from '@/components/ui/tag';
import { formatMinutes, formatNumber } from '@/lib/platform/format';
import type { SaidEntry } from '@/lib/readiness/model';

/** Whether an entry counts, in a word, and why not in a sentence. Nothing for an entry not judged. */
export async function Verdict({ entry }: { readonly entry: SaidEntry | undefined }) {
  if (!entry) return null;
  const t = await getTranslations('ledger.verdict');
  const locale = await getLocale();
  const amount = (value: number) =>
    entry.unit === 'minutes' ? formatMinutes(value) : formatNumber(locale, value);
  const whole = entry.counted === entry.logged;
  return (
    <>
      {entry.counted > 0 ? (
        <Tag tone="good">
          {whole
            ? t('counts')
            : t('part', { counted: amount(entry.counted), logged: amount(entry.logged) })}
        </Tag>
      ) : null}
      {entry.counted === 0 && entry.pending > 0 ? <Tag tone="wait">{t('waits')}</Tag> : null}
      {entry.counted === 0 && entry.pending === 0 ? <Tag tone="none">{t('apart')}</Tag> : null}
      {whole ? null : <p className="why">{entry.say}</p>}
    </>
  );
}
