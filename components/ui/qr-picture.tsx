import QRCode from 'qrcode';
import { QrDrawing, type QrShape } from './qr-drawing';

const MARGIN = 4;

/** The shape of a QR code. Worked out on the server: browsers get the path alone. */
export const qrShape = (text: string): QrShape => {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const { size } = modules;
  const dots = Array.from({ length: size * size }, (_, i) => i)
    .filter((i) => modules.get(Math.floor(i / size), i % size) === 1)
    .map((i) => `M${MARGIN + (i % size)} ${MARGIN + Math.floor(i / size)}h1v1h-1z`);
  return { size: size + 2 * MARGIN, path: dots.join('') };
};

/** A QR code for a page that the server draws. */
export const QrPicture = ({ text, label }: { readonly text: string; readonly label: string }) => (
  <QrDrawing shape={qrShape(text)} label={label} />
);
