import { getTranslations } from 'next-intl/server';
import { DateField } from '@/components/ui/text-field';
import { type Leave, leaveRows } from '@/lib/employment/model/job';

/** Leaves within a job, folded until there are any. */
export async function LeaveFields({ leaves }: { readonly leaves: readonly Leave[] }) {
  const t = await getTranslations('employment.leaves');
  return (
    <details open={leaves.length > 0}>
      <summary>{t('title')}</summary>
      <p className="hint">{t('hint')}</p>
      <div className="stack-tight">
        {leaveRows.map((row) => (
          <div key={row} className="grid gap-3 sm:grid-cols-2">
            <DateField
              name={`leaveFrom${row}`}
              label={t('from', { row })}
              optional
              defaultValue={leaves[row - 1]?.from}
            />
            <DateField
              name={`leaveUntil${row}`}
              label={t('until', { row })}
              optional
              defaultValue={leaves[row - 1]?.until ?? undefined}
            />
          </div>
        ))}
      </div>
    </details>
  );
}
