import { createHash } from 'node:crypto';
import { Transform } from 'node:stream';

/** Passes content on unchanged; counts and fingerprints it on the way. */
export function measure(): {
  readonly through: Transform;
  readonly result: () => { readonly bytes: number; readonly sha256: string };
} {
  const hash = createHash('sha256');
  let bytes = 0;
  const through = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      hash.update(chunk);
      done(null, chunk);
    },
  });
  return { through, result: () => ({ bytes, sha256: hash.copy().digest('hex') }) };
}
