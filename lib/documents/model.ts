/** The kinds of entry a file can be attached to. */
export const documentNouns = [
  'education',
  'employment',
  'training',
  'supervision',
  'membership',
] as const;
export type DocumentNoun = (typeof documentNouns)[number];

export const documentKinds = ['certificate', 'transcript', 'proof'] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** The entry a file belongs to. */
export interface DocumentPlace {
  readonly noun: DocumentNoun;
  readonly entryId: string;
}

/** A file attached to an entry. Where it is stored is nobody's business. */
export interface AttachedDocument {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly createdAt: Date;
}

/** What serving a file takes. */
export interface StoredDocument extends AttachedDocument {
  readonly personId: string;
  readonly storageKey: string;
  readonly sha256: string;
}
