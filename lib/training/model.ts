import type { CalendarDate } from '@/lib/core/calendar-date';
import type { LedgerEntry } from '@/lib/ledger/model';
import type { Track, TrainingKind } from '@/lib/standards/model';

/** A completed training with its minutes by topic. */
export interface TrainingFacts {
  readonly title: string;
  readonly trainer: string;
  readonly completedOn: CalendarDate;
  readonly minutesImh: number;
  readonly minutesDei: number;
  readonly minutesRscProvision: number;
  readonly kind: TrainingKind;
  readonly tracks: readonly Track[];
  readonly competencies: readonly string[];
}

export type Training = LedgerEntry<TrainingFacts>;

/** All its minutes, whatever the topic. */
export const minutesOf = (training: TrainingFacts): number =>
  training.minutesImh + training.minutesDei + training.minutesRscProvision;
