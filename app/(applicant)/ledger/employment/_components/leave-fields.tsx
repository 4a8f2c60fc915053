import { type Leave, leaveRows } from '@/lib/employment/model/job';
import { getTranslations } from '@/lib/platform/words';
import { LeaveRows } from './leave-rows';

/** Leaves within a job, folded until there are any. */
export async function LeaveFields({ leaves }: { readonly leaves: readonly Leave[] }) {
  const t = await getTranslations('employment.leaves');
  const each = (key: 'from' | 'until' | 'remove') => leaveRows.map((row) => t(key, { row }));
  return (
    <details open={leaves.length > 0}>
      <summary>{t('title')}</summary>
      <p className="hint">{t('hint')}</p>
      <LeaveRows
        initial={leaves.map(({ from, until }) => ({ from, until: until ?? '' }))}
        most={leaveRows.length}
        words={{
          from: each('from'),
          until: each('until'),
          remove: each('remove'),
          add: t('add'),
          backwards: t('backwards'),
        }}
      />
    </details>
  );
}
