import { type Reasoned, ReasonedTag } from '@/components/ui/tag';
import { formatMinutes, formatNumber } from '@/lib/platform/format';
import { getLocale, getTranslations } from '@/lib/platform/words';
import type { SaidEntry } from '@/lib/readiness/model';

type Words = (entry: SaidEntry | undefined, more?: string) => Reasoned | null;

/** Says whether an entry counts, in a word, and why not in a sentence. Words are fetched once a list. */
export const verdictWords = async (): Promise<Words> => {
  const t = await getTranslations('ledger.verdict');
  const locale = await getLocale();
  const words = { counts: t('counts'), waits: t('waits'), apart: t('apart') };
  const state = ({ counted, pending, logged, unit }: SaidEntry): Omit<Reasoned, 'why'> => {
    if (counted > 0 && counted === logged) return { tone: 'good', text: words.counts };
    const amount = (value: number) =>
      unit === 'minutes' ? formatMinutes(value) : formatNumber(locale, value);
    const part = { counted: amount(counted), logged: amount(logged) };
    if (counted > 0) return { tone: 'good', text: t('part', part) };
    if (pending > 0) return { tone: 'wait', text: words.waits };
    return { tone: 'none', text: words.apart };
  };
  return (entry, more) => {
    if (!entry) return null;
    const why = [...(entry.counted === entry.logged ? [] : [entry.say]), ...(more ? [more] : [])];
    return { ...state(entry), ...(why.length > 0 && { why }) };
  };
};

/** The same, drawn, for a single entry. */
export async function Verdict(props: {
  readonly entry: SaidEntry | undefined;
  readonly more?: string | null | undefined;
}) {
  const said = (await verdictWords())(props.entry, props.more ?? undefined);
  return said && <ReasonedTag {...said} />;
}
