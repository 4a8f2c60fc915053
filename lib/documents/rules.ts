import type { DocumentKind, DocumentNoun } from './model';

export const uploadsPerHour = 20;
export const HOUR_MS = 3_600_000;

/** Whether one more file may be taken within the hour. */
export const mayUpload = (uploadedWithinHour: number): boolean =>
  uploadedWithinHour < uploadsPerHour;

const usual: Readonly<Record<DocumentNoun, DocumentKind>> = {
  education: 'transcript',
  employment: 'proof',
  training: 'certificate',
  supervision: 'proof',
  membership: 'proof',
};

/** What a file attached to an entry of this noun usually is. */
export const usualKind = (noun: DocumentNoun): DocumentKind => usual[noun];
