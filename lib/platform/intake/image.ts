import sharp from 'sharp';
import { err, ok, type Result } from '@/lib/core/result';
import { type IntakeRefusal, intakeLimits } from './model';

const { pixels, side } = intakeLimits;

/**
 * Draws an image anew. What is stored was written by us: place, camera and thumbnail data are gone,
 * and so is anything hidden behind the picture.
 */
export async function redraw(
  content: Buffer,
  kind: 'jpeg' | 'png',
): Promise<Result<Buffer, IntakeRefusal>> {
  try {
    const { width, height } = await sharp(content, { limitInputPixels: false }).metadata();
    if (width * height > pixels) return err('image-too-many-pixels');
    const upright = sharp(content, { limitInputPixels: pixels, failOn: 'error' })
      .autoOrient()
      .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true });
    const drawn = kind === 'jpeg' ? upright.jpeg({ quality: 88 }) : upright.png();
    return ok(await drawn.timeout({ seconds: 20 }).toBuffer());
  } catch {
    return err('image-damaged');
  }
}
