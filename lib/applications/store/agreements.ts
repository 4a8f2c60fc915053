import type { Context } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/with-scope';
import type { AgreementKind, Application, SignedAgreement } from '../model';

/** The newest published version of each agreement, in a language, as people are asked to sign it. */
export const currentAgreements = async (tx: Tx, associationId: string, locale: string) => {
  const rows = await tx.agreementText.findMany({
    where: { associationId },
    orderBy: [{ kind: 'asc' }, { version: 'desc' }],
  });
  const kinds = [...new Set(rows.map((row) => row.kind))];
  return kinds.flatMap((kind) => {
    const newest = rows.find((row) => row.kind === kind)?.version;
    const same = rows.filter((row) => row.kind === kind && row.version === newest);
    const text = same.find((row) => row.locale === locale) ?? same[0];
    return text ? [{ ...text, kind: kind as AgreementKind }] : [];
  });
};

export const listSignatures = async (tx: Tx, applicationId: string): Promise<SignedAgreement[]> => {
  const rows = await tx.agreementSignature.findMany({ where: { applicationId } });
  return rows.map((row) => ({
    kind: row.kind as AgreementKind,
    textId: row.agreementTextId,
    textVersion: row.textVersion,
    signedName: row.signedName,
    signedAt: row.signedAt,
  }));
};

/** One signature, as a fact; the same agreement is signed once an application. */
export const insertSignature = async (
  tx: Tx,
  ctx: Context,
  application: Application,
  text: { readonly id: string; readonly kind: string; readonly version: number },
  signedName: string,
): Promise<void> => {
  await tx.agreementSignature.createMany({
    data: {
      id: ctx.newId(),
      associationId: application.associationId,
      applicationId: application.id,
      personId: application.personId,
      agreementTextId: text.id,
      kind: text.kind,
      textVersion: text.version,
      signedName,
      signedAt: ctx.clock.now(),
    },
  });
};
