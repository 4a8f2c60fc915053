import type { ReactNode } from 'react';
import { Tag } from '@/components/ui/tag';
import { formatMinutes, formatNumber } from '@/lib/platform/format';
import { getLocale, getTranslations } from '@/lib/platform/words';
import type { SaidEntry } from '@/lib/readiness/model';

/** Draws whether an entry counts, in a word, and why not in a sentence. Words are fetched once a list. */
export const verdictDrawer = async (): Promise<(entry: SaidEntry | undefined) => ReactNode> => {
  const t = await getTranslations('ledger.verdict');
  const locale = await getLocale();
  const words = { counts: t('counts'), waits: t('waits'), apart: t('apart') };
  return (entry) => {
    if (!entry) return null;
    const amount = (value: number) =>
      entry.unit === 'minutes' ? formatMinutes(value) : formatNumber(locale, value);
    const whole = entry.counted === entry.logged;
    const part = () => t('part', { counted: amount(entry.counted), logged: amount(entry.logged) });
    return (
      <>
        {entry.counted > 0 ? <Tag tone="good">{whole ? words.counts : part()}</Tag> : null}
        {entry.counted === 0 && entry.pending > 0 ? <Tag tone="wait">{words.waits}</Tag> : null}
        {entry.counted === 0 && entry.pending === 0 ? <Tag>{words.apart}</Tag> : null}
        {whole ? null : <p className="why">{entry.say}</p>}
      </>
    );
  };
};

/** The same for a single entry. */
export async function Verdict({ entry }: { readonly entry: SaidEntry | undefined }) {
  return (await verdictDrawer())(entry);
}
