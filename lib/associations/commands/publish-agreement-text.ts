import { recordAudit } from '@/lib/audit/commands';
import { oneLine } from '@/lib/core/plain-text';
import { err, ok, type Result } from '@/lib/core/result';
import type { StaffContext } from '@/lib/platform/context';
import { type Tx, withScope } from '@/lib/platform/db/with-scope';
import type { PublishTextError } from '../errors';
import type { AgreementKind } from '../model';
import { insertTexts, newestTexts, newestVersion, versionOfText } from '../store/agreements';
import { inCharge } from './in-charge';

interface NewText {
  readonly kind: AgreementKind;
  readonly en: { readonly title: string; readonly body: string };
  readonly es: { readonly title: string; readonly body: string };
  readonly submissionId: string;
}

/**
 * Publishes the next version of a text in both languages. What was signed keeps its version; who signs
 * from now on signs this one. The same form twice is one version.
 */
export const publishAgreementText = (
  ctx: StaffContext,
  { kind, en, es, submissionId }: NewText,
): Promise<Result<{ readonly version: number }, PublishTextError>> =>
  withScope(ctx, async (tx) => {
    if (!(await inCharge(tx, ctx, 'publish_text'))) return err('not_allowed');
    const { associationId } = ctx.scope;
    const before = await versionOfText(tx, associationId, submissionId);
    if (before !== null) return ok({ version: before });
    return ok({ version: await publishNext(tx, ctx, { kind, en, es, submissionId }) });
  });

/**
 * The same for words that come from a file: published as the next version unless the newest says the same.
 * Answers whether it was; a caller who may not publish gets false.
 */
export const publishAgreementIfNew = (
  ctx: StaffContext,
  { kind, en, es }: Omit<NewText, 'submissionId'>,
): Promise<boolean> =>
  withScope(ctx, async (tx) => {
    if (!(await inCharge(tx, ctx, 'publish_text'))) return false;
    const newest = await newestTexts(tx, ctx.scope.associationId, kind);
    const words = { en, es };
    const same = ({ locale, title, body }: (typeof newest)[number]) =>
      title === oneLine(words[locale].title, 200) && body === words[locale].body;
    if (newest.length > 0 && newest.every(same)) return false;
    await publishNext(tx, ctx, { kind, en, es, submissionId: ctx.newId() });
    return true;
  });

const publishNext = async (
  tx: Tx,
  ctx: StaffContext,
  { kind, en, es, submissionId }: NewText,
): Promise<number> => {
  const { associationId } = ctx.scope;
  const version = (await newestVersion(tx, associationId, kind)) + 1;
  const row = { kind, version };
  await insertTexts(tx, associationId, ctx.clock.now(), [
    { ...row, id: submissionId, locale: 'en', title: oneLine(en.title, 200), body: en.body },
    { ...row, id: ctx.newId(), locale: 'es', title: oneLine(es.title, 200), body: es.body },
  ]);
  await recordAudit(tx, ctx, {
    action: 'agreement_text.published',
    objectKind: 'agreement_text',
    objectId: submissionId,
    associationId,
    detail: { kind, version },
  });
  return version;
};
