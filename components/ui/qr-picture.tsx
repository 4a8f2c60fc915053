import QRCode from 'qrcode';

const MARGIN = 4;

/** A QR code as one path: dark on white in either theme, so that every camera reads it. */
export function QrPicture({ text, label }: { readonly text: string; readonly label: string }) {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const { size } = modules;
  const dots = Array.from({ length: size * size }, (_, i) => i)
    .filter((i) => modules.get(Math.floor(i / size), i % size) === 1)
    .map((i) => `M${MARGIN + (i % size)} ${MARGIN + Math.floor(i / size)}h1v1h-1z`);
  const whole = size + 2 * MARGIN;
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${whole} ${whole}`}
      width={220}
      height={220}
      shapeRendering="crispEdges"
    >
      <rect width={whole} height={whole} fill="#fff" />
      <path d={dots.join('')} fill="#000" />
    </svg>
  );
}
