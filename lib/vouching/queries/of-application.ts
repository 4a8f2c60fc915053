import type { StaffContext } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/with-scope';
import type { ReferenceState } from '../model';
import { stateOf } from '../store/references';

/** A request as the desk's file shows it: out or in, never what it says. */
export interface ReferenceLine {
  readonly id: string;
  readonly slot: number;
  readonly raterName: string;
  readonly state: ReferenceState;
  readonly askedAt: Date;
  readonly completedAt: Date | null;
  /** When the applicant made the link themself; the mail had not got through. */
  readonly handedAt: Date | null;
}

/** The references of one application; the walls open them to its association's desk and advisors. */
export const getReferenceLines = async (
  _ctx: StaffContext,
  tx: Tx,
  applicationId: string,
): Promise<readonly ReferenceLine[]> => {
  const rows = await tx.referenceRequest.findMany({
    where: { applicationId, state: { notIn: ['withdrawn', 'set_aside'] } },
    orderBy: [{ slot: 'asc' }, { askedAt: 'asc' }],
    select: {
      id: true,
      slot: true,
      raterName: true,
      state: true,
      askedAt: true,
      completedAt: true,
      handedAt: true,
    },
  });
  return rows.map((row) => ({ ...row, state: stateOf(row.state) }));
};
