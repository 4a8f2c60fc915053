import type { ReactNode } from 'react';
import { QrPicture } from '@/components/ui/qr-picture';

/** The link for a camera, drawn on the server. */
export const linkPicture = (link: string, label: string): ReactNode => (
  <QrPicture text={link} label={label} />
);
