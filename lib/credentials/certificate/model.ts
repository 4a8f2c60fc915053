import type { CalendarDate } from '@/lib/core/calendar-date';

/** The registered marks, exactly as they may be printed. */
export const marks = ['IMH-E®', 'ECMH-E®'] as const;
export type Mark = (typeof marks)[number];

export const paperSizes = { letter: [792, 612], a4: [841.89, 595.28] } as const;

/** Everything a certificate says. Words are already in the page's language. */
export interface CertificateData {
  readonly associationName: string;
  readonly holderName: string;
  readonly categoryName: string;
  readonly mark: Mark;
  readonly standing: 'endorsed' | 'emerging';
  readonly number: string;
  readonly issuedOn: CalendarDate;
  readonly validUntil: CalendarDate | null;
  readonly standardsYear: number;
  readonly coordinatorName: string;
  readonly verifyUrl: string;
  readonly paper: keyof typeof paperSizes;
  readonly demo: boolean;
}
