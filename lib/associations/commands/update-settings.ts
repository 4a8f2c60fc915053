import { recordAudit } from '@/lib/audit/commands';
import { err, ok, type Result } from '@/lib/core/result';
import type { StaffContext } from '@/lib/platform/context';
import { type Tx, withScope } from '@/lib/platform/db/with-scope';
import type { SettingsError } from '../errors';
import type { AssociationSettings, Fee } from '../model';
import { associationById, replaceFees, saveSettings, takeVersion } from '../store/association';
import { inCharge } from './in-charge';

type Saved = Result<{ readonly version: number }, SettingsError>;

const conflict = async (tx: Tx, ctx: StaffContext): Promise<Saved> => {
  const current = await associationById(tx, ctx.scope.associationId);
  if (!current) throw new Error('A role in an association that is not there.');
  return err({ kind: 'conflict', current });
};

const audited = (tx: Tx, ctx: StaffContext, action: string, version: number): Promise<void> =>
  recordAudit(tx, ctx, {
    action,
    objectKind: 'association',
    objectId: ctx.scope.associationId,
    associationId: ctx.scope.associationId,
    detail: { version },
  });

interface Change {
  readonly version: number;
  readonly settings: AssociationSettings;
}

/** Saves what an association decides about itself; against an older version it shows what stands now. */
export const updateAssociationSettings = (
  ctx: StaffContext,
  { version, settings }: Change,
): Promise<Saved> =>
  withScope(ctx, async (tx) => {
    if (!(await inCharge(tx, ctx, 'change_settings'))) return err({ kind: 'not_allowed' });
    const saved = await saveSettings(tx, ctx.scope.associationId, version, settings);
    if (!saved) return conflict(tx, ctx);
    await audited(tx, ctx, 'association.settings_changed', version + 1);
    return ok({ version: version + 1 });
  });

interface FeeChange {
  readonly version: number;
  readonly fees: readonly Fee[];
}

/** Puts a new list of fees in place of the old one. */
export const updateFees = (ctx: StaffContext, { version, fees }: FeeChange): Promise<Saved> =>
  withScope(ctx, async (tx) => {
    if (!(await inCharge(tx, ctx, 'change_fees'))) return err({ kind: 'not_allowed' });
    const { associationId } = ctx.scope;
    if (!(await takeVersion(tx, associationId, version))) return conflict(tx, ctx);
    const association = await associationById(tx, associationId);
    const rows = fees.map((fee) => ({ ...fee, id: ctx.newId() }));
    await replaceFees(tx, associationId, association?.currency ?? 'USD', rows);
    await audited(tx, ctx, 'association.fees_changed', version + 1);
    return ok({ version: version + 1 });
  });
