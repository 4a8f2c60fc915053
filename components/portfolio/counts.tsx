import { Tag } from '@/components/ui/tag';
import type { PortfolioWords, SaidEntry } from './portfolio-words';

interface CountsProps {
  readonly t: PortfolioWords['t'];
  readonly entry: SaidEntry | undefined;
}

const verdictOf = (entry: SaidEntry): 'counts' | 'part' | 'waits' | 'apart' => {
  if (entry.counted === entry.logged && entry.counted > 0) return 'counts';
  if (entry.counted > 0) return 'part';
  return entry.pending > 0 ? 'waits' : 'apart';
};
const tones = { counts: 'good', part: 'good', waits: 'wait', apart: 'none' } as const;

/** Whether an entry counts, and why not where it does not. */
export function Counts({ t, entry }: CountsProps) {
  if (!entry) return null;
  const verdict = verdictOf(entry);
  return (
    <>
      <Tag tone={tones[verdict]}>{t(`verdict.${verdict}`)}</Tag>
      {verdict === 'counts' ? null : <p className="why">{entry.say}</p>}
    </>
  );
}

/** What an entry is said to show; nothing where it names no competency. */
export const Shows = (props: {
  readonly t: PortfolioWords['t'];
  readonly names: readonly string[];
}) =>
  props.names.length === 0 ? null : (
    <p className="why">{props.t('shows', { competencies: props.names.join(', ') })}</p>
  );
