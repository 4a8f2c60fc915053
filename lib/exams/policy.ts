import type { Application } from '@/lib/applications/model';
import { permissionsOn } from '@/lib/applications/policy';
import type { StaffContext } from '@/lib/platform/context';

/** The desk of the association records results; never on an application of one's own. */
export const mayRecordExam = (ctx: StaffContext, application: Application): boolean =>
  permissionsOn(ctx, application).includes('coordinator');
