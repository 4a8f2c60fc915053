/** The kinds of file we take, with the endings and declared types that go with each. */
export const acceptedKinds = {
  pdf: { mediaType: 'application/pdf', endings: ['pdf'], declared: ['application/pdf'] },
  jpeg: {
    mediaType: 'image/jpeg',
    endings: ['jpg', 'jpeg'],
    declared: ['image/jpeg', 'image/jpg', 'image/pjpeg'],
  },
  png: { mediaType: 'image/png', endings: ['png'], declared: ['image/png', 'image/x-png'] },
} as const;
export type AcceptedKind = keyof typeof acceptedKinds;

/** Why a file was not taken. Each is a sentence in the catalogues, with what to do instead. */
export const intakeRefusals = [
  'not-a-form',
  'no-file',
  'too-many-files',
  'too-many-fields',
  'broken-off',
  'empty',
  'too-large',
  'type-not-allowed',
  'type-mismatch',
  'image-damaged',
  'image-too-many-pixels',
  'pdf-damaged',
  'pdf-encrypted',
  'pdf-script',
  'pdf-launch',
  'pdf-attachments',
  'pdf-too-many-pages',
] as const;
export type IntakeRefusal = (typeof intakeRefusals)[number];

export const intakeLimits = {
  bytes: 10 * 1024 * 1024,
  pixels: 50_000_000,
  /** The longer side after re-encoding: fine print stays readable. */
  side: 4000,
  pages: 200,
  fields: 20,
  fieldBytes: 4 * 1024,
} as const;

/** What came in the form, not yet looked into. */
export interface SentFile {
  readonly name: string;
  readonly declaredType: string;
  readonly content: Buffer;
  /** Of the bytes as they were sent: the same file sent twice has the same one. */
  readonly sha256: string;
}

/** A file that may be stored. `content` is what to store: images are drawn anew. */
export interface AcceptedFile {
  readonly kind: AcceptedKind;
  readonly mediaType: string;
  readonly name: string;
  readonly content: Buffer;
  readonly sentSha256: string;
  readonly pages?: number;
}
