import type { QrShape } from '@/components/ui/qr-drawing';

/** What came of making a link to hand over. The link is in this answer and nowhere else. */
export type Handed =
  | { readonly status: 'idle' }
  | { readonly status: 'ok'; readonly link: string; readonly picture: QrShape }
  | { readonly status: 'refused'; readonly message: string };

export const notHanded: Handed = { status: 'idle' };
