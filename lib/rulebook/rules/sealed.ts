import { createHash } from 'node:crypto';

/** A document as the text that is kept, and the hash of exactly that text. */
export const sealed = (
  document: object,
): { readonly document: string; readonly sha256: string } => {
  const text = JSON.stringify(document);
  return { document: text, sha256: sha256Of(text) };
};

/** The hash a kept text is checked by. */
export const sha256Of = (text: string): string =>
  createHash('sha256').update(text, 'utf8').digest('hex');
