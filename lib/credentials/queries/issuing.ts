import type { Application } from '@/lib/applications/model';
import { findApplication } from '@/lib/applications/store/application';
import { type CalendarDate, fromInstant } from '@/lib/core/calendar-date';
import type { StaffContext } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/with-scope';
import { findDecision } from '@/lib/reviews/store/decisions';
import { getRuling } from '@/lib/rulebook/queries';
import type { CategoryCode } from '@/lib/standards/model';
import type { Credential } from '../model';
import { mayManageCredential } from '../policy';
import { asIssuedToday, validityUnder, validUntilFor } from '../rules';
import { findByApplication } from '../store/credentials';
import { findOffice } from '../store/office';

/** What a credential would say if it were issued today. */
export interface Terms
  extends Pick<Credential, 'category' | 'standing' | 'associationName' | 'signedBy'> {
  readonly issuedOn: CalendarDate;
  readonly validUntil: CalendarDate;
}

/** An application on its way to a credential; no terms before it is approved. */
export interface Issuing {
  readonly application: Application;
  readonly issued: Credential | null;
  readonly terms: Terms | null;
}

/** What the desk sees before it issues; null where this visitor has no part in it. */
export const getIssuing = async (
  ctx: StaffContext,
  tx: Tx,
  applicationId: string,
): Promise<Issuing | null> => {
  const application = await findApplication(tx, applicationId);
  if (!application || !mayManageCredential(ctx, application)) return null;
  const issued = await findByApplication(tx, application.id);
  if (issued || application.state !== 'approved') return { application, issued, terms: null };
  const decision = await findDecision(tx, application.id, application.round);
  const office = await findOffice(tx, application.associationId);
  const standing = decision?.outcome === 'emerging' ? 'emerging' : 'endorsed';
  const issuedOn = fromInstant(ctx.clock.now(), office.timeZone);
  const validity = validityUnder(await getRuling(ctx, tx, asIssuedToday(application)));
  return {
    application,
    issued,
    terms: {
      category: application.category as CategoryCode,
      standing,
      associationName: office.name,
      signedBy: office.coordinatorName,
      issuedOn,
      validUntil: validUntilFor(standing, issuedOn, validity),
    },
  };
};
