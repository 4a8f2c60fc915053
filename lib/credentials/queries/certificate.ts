import { recordAudit } from '@/lib/audit/commands';
import type { Locale } from '@/lib/core/locale';
import type { SignedInContext } from '@/lib/platform/context';
import { type Tx, withScope } from '@/lib/platform/db/with-scope';
import { env } from '@/lib/platform/env';
import { getCategoryName } from '@/lib/rulebook/queries';
import type { CertificateData } from '../certificate/model';
import type { Credential } from '../model';
import { formatCredentialNumber } from '../number';
import { isHolder, mayManageCredential } from '../policy';
import { markOf } from '../rules';
import { findCredential } from '../store/credentials';
import { findOffice } from '../store/office';

/** The address on certificates: anybody who reads it finds out what the credential is worth. */
export const verifyUrlOf = (number: Credential['number']): string =>
  `${env().publicUrl}/verify/${formatCredentialNumber(number)}`;

const dataOf = async (
  ctx: SignedInContext,
  tx: Tx,
  credential: Credential,
  locale: Locale,
): Promise<CertificateData> => {
  const office = await findOffice(tx, credential.associationId);
  return {
    associationName: credential.associationName,
    holderName: credential.holderName,
    categoryName: (await getCategoryName(ctx, tx, credential))[locale],
    mark: markOf(credential.category),
    standing: credential.standing,
    number: formatCredentialNumber(credential.number),
    issuedOn: credential.issuedOn,
    validUntil: credential.validUntil,
    standardsYear: Number(credential.edition.slice(-4)),
    coordinatorName: credential.signedBy,
    verifyUrl: verifyUrlOf(credential.number),
    paper: 'letter',
    demo: office.isDemo,
  };
};

/**
 * What the certificate of a credential says, for its holder or the desk. A credential that is suspended,
 * revoked or replaced has none. Taking it out is noted in the audit.
 */
export const takeCertificate = (
  ctx: SignedInContext,
  id: string,
  locale: Locale,
): Promise<CertificateData | null> =>
  withScope(ctx, async (tx) => {
    const credential = await findCredential(tx, id);
    if (!credential || credential.state !== 'valid') return null;
    if (!isHolder(ctx, credential) && !mayManageCredential(ctx, credential)) return null;
    const data = await dataOf(ctx, tx, credential, locale);
    await recordAudit(tx, ctx, {
      action: 'credential.certificate_taken',
      objectKind: 'credential',
      objectId: credential.id,
      associationId: credential.associationId,
      personId: credential.personId,
      detail: { locale },
    });
    return data;
  });
