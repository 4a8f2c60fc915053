import type { CalendarDate } from '@/lib/core/calendar-date';
import type { FieldRefusal } from '@/lib/ledger/model';
import { minutesOf, type TrainingFacts } from './model';

const MOST_MINUTES = 60_000;

/** A training is written down once it is completed, and some time of it belongs to a topic. */
export function refusalsFor(training: TrainingFacts, today: CalendarDate): readonly FieldRefusal[] {
  const refusals: FieldRefusal[] = [];
  if (training.completedOn > today) refusals.push({ field: 'completedOn', say: 'inFuture' });
  const minutes = minutesOf(training);
  if (minutes < 1) refusals.push({ field: 'imh', say: 'training.errors.noMinutes' });
  if (minutes > MOST_MINUTES) refusals.push({ field: 'imh', say: 'tooLarge' });
  return refusals;
}
