/** What every row of a ledger has besides its facts. */
export interface LedgerRow {
  readonly id: string;
  readonly version: number;
  readonly updatedAt: Date;
  readonly voidedAt: Date | null;
  readonly voidReason: string | null;
}

export type LedgerEntry<Facts> = Facts & LedgerRow;

/** The nouns that are kept alike: added once, changed by version, struck out with a reason. */
export const ledgerTables = [
  'education',
  'employment',
  'leadership',
  'training',
  'membership',
] as const;
export type LedgerTable = (typeof ledgerTables)[number];

/** Something typed that cannot be true: the field it stands beside and the key of its sentence. */
export interface FieldRefusal {
  readonly field: string;
  readonly say: string;
}
