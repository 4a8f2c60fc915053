/** Why a file that is fine in itself was not kept. */
export type AttachDocumentError = {
  readonly kind: 'not_found' | 'too_often' | 'storage_unavailable';
};
