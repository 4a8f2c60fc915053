/** A QR code as one path, ready to be drawn. */
export interface QrShape {
  readonly size: number;
  readonly path: string;
}

interface QrDrawingProps {
  readonly shape: QrShape;
  readonly label: string;
}

/** Draws a QR code dark on white in either theme, so that every camera reads it. */
export const QrDrawing = ({ shape, label }: QrDrawingProps) => (
  <svg
    role="img"
    aria-label={label}
    viewBox={`0 0 ${shape.size} ${shape.size}`}
    width={220}
    height={220}
    shapeRendering="crispEdges"
  >
    <rect width={shape.size} height={shape.size} fill="#fff" />
    <path d={shape.path} fill="#000" />
  </svg>
);
