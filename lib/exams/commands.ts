import { composeLetter } from '@/lib/applications/letter';
import type { Application } from '@/lib/applications/model';
import { lockApplication, moveApplication } from '@/lib/applications/store/application';
import { localeOf } from '@/lib/applications/store/intake';
import { recordAudit } from '@/lib/audit/commands';
import { calendarDate, fromInstant } from '@/lib/core/calendar-date';
import { err, ok, type Result } from '@/lib/core/result';
import { enqueueMessage } from '@/lib/notifications/commands';
import type { StaffContext } from '@/lib/platform/context';
import { type Tx, withScope } from '@/lib/platform/db/with-scope';
import { getCategoryName } from '@/lib/rulebook/queries';
import type { ExamError } from './errors';
import { mayRecordExam } from './policy';
import { dayRefusal, isPassed } from './rules';
import type { RecordExamInput } from './schema';
import { findBySubmission, findPlace, insertResult } from './store';

/**
 * The coordinator records one sitting of a Mentor's exam. Passed in both parts, it approves the
 * application and says so to the applicant; otherwise the approval goes on until it ends.
 */
export const recordExamResult = async (
  ctx: StaffContext,
  input: RecordExamInput,
): Promise<Result<{ passed: boolean }, ExamError>> =>
  withScope(ctx, async (tx) => {
    const application = await lockApplication(tx, input.applicationId);
    if (!application || !mayRecordExam(ctx, application)) return err({ kind: 'not_found' });
    const before = await findBySubmission(tx, input.submissionId);
    if (before)
      return before.applicationId === application.id
        ? ok({ passed: before.passed })
        : err({ kind: 'not_now' });
    if (application.state !== 'approved_for_exam') return err({ kind: 'not_now' });
    const place = await findPlace(tx, application.associationId);
    const takenOn = calendarDate(input.takenOn);
    const refusal = dayRefusal(takenOn, {
      today: fromInstant(ctx.clock.now(), place.timeZone),
      approvedOn: fromInstant(application.decidedAt ?? application.stateSince, place.timeZone),
      validUntil: application.dueOn,
    });
    if (refusal) return err(refusal);

    const part1Percent = Number(input.part1Percent);
    const part2Percent = Number(input.part2Percent);
    const passed = isPassed(part1Percent, part2Percent);
    const { submissionId } = input;
    const sitting = { submissionId, takenOn, part1Percent, part2Percent, passed };
    const resultId = await insertResult(tx, ctx, application, sitting);
    if (passed) {
      const facts = { dueOn: null };
      const moved = await moveApplication(tx, ctx, application, 'pass_exam', {
        actorKind: 'staff',
        facts,
      });
      if (!moved) throw new Error(`Application ${application.id} moved while it was locked.`);
      await tellPassed(tx, ctx, application, { resultId, place });
    }
    await recordAudit(tx, ctx, {
      action: 'exam.recorded',
      objectKind: 'exam_result',
      objectId: resultId,
      associationId: application.associationId,
      personId: application.personId,
      detail: { passed, takenOn },
    });
    return ok({ passed });
  });

const tellPassed = async (
  tx: Tx,
  ctx: StaffContext,
  application: Application,
  at: {
    readonly resultId: string;
    readonly place: { readonly name: string; readonly timeZone: string };
  },
): Promise<void> => {
  const { place, resultId } = at;
  const locale = await localeOf(tx, application.personId);
  const letter = composeLetter({
    outcome: 'approved',
    names: {
      applicant: application.applicantName,
      association: place.name,
      coordinator: ctx.actor.kind === 'person' ? ctx.actor.name : place.name,
      category: (await getCategoryName(ctx, tx, application))[locale],
    },
    decidedOn: fromInstant(ctx.clock.now(), place.timeZone),
    standardsYear: Number(application.edition.slice(-4)),
    strengths: null,
    locale,
  });
  await enqueueMessage(tx, ctx, {
    template: 'decision_letter',
    params: { letter },
    sender: place.name,
    to: { email: application.applicantEmail, name: application.applicantName },
    locale,
    personId: application.personId,
    associationId: application.associationId,
    link: `/application/${application.id}`,
    dedupeKey: `exam-passed:${resultId}`,
  });
};
