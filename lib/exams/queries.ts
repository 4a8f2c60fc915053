import type { Application } from '@/lib/applications/model';
import { findApplication } from '@/lib/applications/store/application';
import { type CalendarDate, fromInstant } from '@/lib/core/calendar-date';
import type { StaffContext } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/with-scope';
import type { ExamResult } from './model';
import { mayRecordExam } from './policy';
import { findPlace, listResults } from './store';

/** What the desk's exam page is made of. */
export interface ExamDesk {
  readonly application: Application;
  readonly results: readonly ExamResult[];
  readonly today: CalendarDate;
  readonly timeZone: string;
}

/** The sittings of one application for its desk; null for anybody else. */
export const getExamDesk = async (
  ctx: StaffContext,
  tx: Tx,
  applicationId: string,
): Promise<ExamDesk | null> => {
  const application = await findApplication(tx, applicationId);
  if (!application || !mayRecordExam(ctx, application)) return null;
  const results = await listResults(tx, application.id);
  if (application.state !== 'approved_for_exam' && results.length === 0) return null;
  const { timeZone } = await findPlace(tx, application.associationId);
  return { application, results, today: fromInstant(ctx.clock.now(), timeZone), timeZone };
};
