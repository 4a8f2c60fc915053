import { recordAudit } from '@/lib/audit/commands';
import { err, ok, type Result } from '@/lib/core/result';
import type { StaffContext } from '@/lib/platform/context';
import { type Tx, withScope } from '@/lib/platform/db/with-scope';
import { editionById } from '@/lib/standards/editions/registry';
import { forgetRulebook, getRulebook } from '../queries';
import { keeping, nameOfActor } from './in-charge';

export interface CheckInput {
  readonly edition: string;
  readonly competencies: readonly string[];
}

type Checked = Result<{ readonly count: number }, 'not_allowed' | 'no_such_edition'>;

/** The Alliance confirms names of competencies as an edition says them. A name is confirmed once. */
export const checkCompetencies = async (ctx: StaffContext, input: CheckInput): Promise<Checked> => {
  const checked = await withScope(ctx, (tx) => check(tx, ctx, input));
  if (checked.ok) forgetRulebook(ctx);
  return checked;
};

const check = async (tx: Tx, ctx: StaffContext, input: CheckInput): Promise<Checked> => {
  const here = await keeping(tx, ctx, 'edition');
  if (!here) return err('not_allowed');
  const edition = editionById(input.edition, (await getRulebook(ctx, tx)).editions);
  if (!edition) return err('no_such_edition');
  const wanted = edition.competencies.filter(({ id }) => input.competencies.includes(id));
  const by = { checkedById: ctx.scope.personId, checkedByName: nameOfActor(ctx) };
  const { count } = await tx.competencyCheck.createMany({
    data: wanted.map(({ id }) => ({
      ...by,
      editionId: edition.id,
      competency: id,
      checkedAt: ctx.clock.now(),
    })),
    skipDuplicates: true,
  });
  if (count === 0) return ok({ count });
  await recordAudit(tx, ctx, {
    action: 'competency.checked',
    objectKind: 'edition',
    objectId: edition.id,
    associationId: here.id,
    detail: { count, competencies: wanted.map(({ id }) => id) },
  });
  return ok({ count });
};
