import type { CalendarDate } from '@/lib/core/calendar-date';
import type { FieldRefusal } from '@/lib/ledger/model';
import type { JobFacts, Leave } from '../model/job';
import { spanRefusals } from './span';

const leaveRefusals = (leave: Leave, row: number, job: JobFacts): readonly FieldRefusal[] => {
  const { from, until } = leave;
  if (until !== null && until < from)
    return [{ field: `leaveUntil${row}`, say: 'untilBeforeFrom' }];
  const outside = from < job.from || (job.until !== null && (until ?? from) > job.until);
  return outside ? [{ field: `leaveFrom${row}`, say: 'employment.errors.leaveOutside' }] : [];
};

/** A job does not begin tomorrow, does not end before it begins, and holds its own leaves. */
export const refusalsFor = (job: JobFacts, today: CalendarDate): readonly FieldRefusal[] => [
  ...spanRefusals(job, today),
  ...job.leaves.flatMap((leave, index) => leaveRefusals(leave, index + 1, job)),
  ...(job.tracks.length === 0 ? [{ field: 'tracks', say: 'chooseOne' }] : []),
];
