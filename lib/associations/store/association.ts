import type { Tx } from '@/lib/platform/db/with-scope';
import {
  type Association,
  type AssociationSettings,
  currencies,
  type Fee,
  feeKinds,
  pinMoments,
  registrationModes,
  tracks,
} from '../model';

const columns = {
  id: true,
  slug: true,
  code: true,
  name: true,
  shortName: true,
  kind: true,
  hue: true,
  timeZone: true,
  locale: true,
  currency: true,
  tracks: true,
  categories: true,
  registrationMode: true,
  editionPinnedAt: true,
  reviewDays: true,
  contactEmail: true,
  coordinatorName: true,
  website: true,
  registryNote: true,
  areas: true,
  isDemo: true,
  version: true,
} as const;

type Row = NonNullable<Awaited<ReturnType<typeof rowBy>>>;
const rowBy = (tx: Tx, id: string) => tx.association.findUnique({ where: { id }, select: columns });

const oneOf = <T extends string>(list: readonly T[], text: string, otherwise: T): T =>
  list.find((each) => each === text) ?? otherwise;

const toAssociation = (row: Row): Association => ({
  ...row,
  kind: row.kind === 'network' ? 'network' : 'state',
  locale: row.locale === 'es' ? 'es' : 'en',
  currency: oneOf(currencies, row.currency, 'USD'),
  tracks: tracks.filter((track) => row.tracks.includes(track)),
  registrationMode: oneOf(registrationModes, row.registrationMode, 'coordinator'),
  editionPinnedAt: oneOf(pinMoments, row.editionPinnedAt, 'registration'),
});

export const associationById = async (tx: Tx, id: string): Promise<Association | null> => {
  const row = await rowBy(tx, id);
  return row && toAssociation(row);
};

/** The association's row is the lock for everything that is decided about it. */
export const lockAssociation = async (tx: Tx, id: string): Promise<void> => {
  await tx.$queryRaw`SELECT 1 FROM association WHERE id = ${id}::uuid FOR UPDATE`;
};

/** Saves the settings if nobody else has in the meantime. */
export const saveSettings = async (
  tx: Tx,
  id: string,
  version: number,
  settings: AssociationSettings,
): Promise<boolean> => {
  const { count } = await tx.association.updateMany({
    where: { id, version },
    data: {
      ...settings,
      tracks: [...settings.tracks],
      categories: [...settings.categories],
      areas: [...settings.areas],
      version: version + 1,
    },
  });
  return count === 1;
};

/** Moves the version on, for what belongs to the settings but stands in rows of its own. */
export const takeVersion = async (tx: Tx, id: string, version: number): Promise<boolean> => {
  const { count } = await tx.association.updateMany({
    where: { id, version },
    data: { version: version + 1 },
  });
  return count === 1;
};

export const feesOf = async (tx: Tx, associationId: string): Promise<readonly Fee[]> => {
  const rows = await tx.associationFee.findMany({
    where: { associationId },
    select: { kind: true, category: true, cents: true },
    orderBy: [{ kind: 'asc' }, { category: 'asc' }],
  });
  return rows.flatMap((row) => {
    const kind = feeKinds.find((each) => each === row.kind);
    return kind ? [{ kind, category: row.category, cents: row.cents }] : [];
  });
};

interface FeeRow extends Fee {
  readonly id: string;
}

export const replaceFees = async (
  tx: Tx,
  associationId: string,
  currency: string,
  fees: readonly FeeRow[],
): Promise<void> => {
  await tx.associationFee.deleteMany({ where: { associationId } });
  await tx.associationFee.createMany({
    data: fees.map((fee) => ({ ...fee, associationId, currency })),
  });
};
