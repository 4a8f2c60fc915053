import QRCode from 'qrcode';

export interface Bar {
  readonly column: number;
  readonly row: number;
  readonly length: number;
}
export interface QrPicture {
  readonly size: number;
  readonly bars: readonly Bar[];
}

/** A QR code as horizontal bars of modules, for drawing as vectors in any picture format. */
export const qrPicture = (text: string): QrPicture => {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const { size } = modules;
  const bars: Bar[] = [];
  for (let row = 0; row < size; row += 1) {
    let start = -1;
    for (let column = 0; column <= size; column += 1) {
      const dark = column < size && modules.get(row, column) === 1;
      if (dark && start < 0) start = column;
      if (!dark && start >= 0) {
        bars.push({ column: start, row, length: column - start });
        start = -1;
      }
    }
  }
  return { size, bars };
};
