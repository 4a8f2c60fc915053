import type { CalendarDate } from '@/lib/core/calendar-date';
import type { LedgerEntry } from '@/lib/ledger/model';
import type { EducationLevel, transcriptStates } from '@/lib/standards/model';

/** A degree, certificate, course or licence. */
export interface EducationFacts {
  readonly level: EducationLevel;
  readonly field: string;
  readonly institution: string;
  readonly conferredOn: CalendarDate;
  readonly transcript: (typeof transcriptStates)[number];
  readonly competencies: readonly string[];
}

export type Education = LedgerEntry<EducationFacts>;
