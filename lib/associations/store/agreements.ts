import type { Locale } from '@/lib/core/locale';
import type { Tx } from '@/lib/platform/db/with-scope';
import { type AgreementKind, type AgreementText, agreementKinds } from '../model';

const columns = {
  id: true,
  kind: true,
  version: true,
  locale: true,
  title: true,
  body: true,
  publishedAt: true,
} as const;

/** Every version of every text, the newest first. */
export const textsOf = async (tx: Tx, associationId: string): Promise<readonly AgreementText[]> => {
  const rows = await tx.agreementText.findMany({
    where: { associationId },
    select: columns,
    orderBy: [{ kind: 'asc' }, { version: 'desc' }, { locale: 'asc' }],
  });
  return rows.flatMap((row) => {
    const kind = agreementKinds.find((each) => each === row.kind);
    return kind ? [{ ...row, kind, locale: row.locale === 'es' ? 'es' : 'en' } as const] : [];
  });
};

export const newestVersion = async (
  tx: Tx,
  associationId: string,
  kind: AgreementKind,
): Promise<number> => {
  const { _max } = await tx.agreementText.aggregate({
    where: { associationId, kind },
    _max: { version: true },
  });
  return _max.version ?? 0;
};

/** The newest version of a text, in each of its languages; none where there is none. */
export const newestTexts = async (
  tx: Tx,
  associationId: string,
  kind: AgreementKind,
): Promise<readonly Pick<AgreementText, 'locale' | 'title' | 'body'>[]> => {
  const version = await newestVersion(tx, associationId, kind);
  const rows = await tx.agreementText.findMany({
    where: { associationId, kind, version },
    select: { locale: true, title: true, body: true },
  });
  return rows.map((row) => ({ ...row, locale: row.locale === 'es' ? 'es' : 'en' }));
};

/** The version a text with this id has, or null when there is none. */
export const versionOfText = async (
  tx: Tx,
  associationId: string,
  id: string,
): Promise<number | null> => {
  const row = await tx.agreementText.findFirst({
    where: { associationId, id },
    select: { version: true },
  });
  return row?.version ?? null;
};

interface NewText {
  readonly id: string;
  readonly kind: AgreementKind;
  readonly version: number;
  readonly locale: Locale;
  readonly title: string;
  readonly body: string;
}

export const insertTexts = async (
  tx: Tx,
  associationId: string,
  publishedAt: Date,
  texts: readonly NewText[],
): Promise<void> => {
  await tx.agreementText.createMany({
    data: texts.map((text) => ({ ...text, associationId, publishedAt })),
  });
};
