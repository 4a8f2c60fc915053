import { join } from 'node:path';
import { env, required } from './env';
import { diskStorage } from './storage/disk';
import type { Storage } from './storage/model';
import { s3Storage } from './storage/s3';

const held = globalThis as { attuneStorage?: Storage };

function open(): Storage {
  const settings = env();
  if (!settings.S3_BUCKET) return diskStorage(join(settings.DATA_DIR, 'files'));
  return s3Storage({
    endpoint: settings.S3_ENDPOINT,
    bucket: settings.S3_BUCKET,
    region: settings.S3_REGION,
    accessKey: required(settings, 'S3_ACCESS_KEY'),
    secretKey: required(settings, 'S3_SECRET_KEY'),
  });
}

/** Where this process keeps files: a folder by default, an S3-compatible store when one is set. */
export const storage = (): Storage => {
  held.attuneStorage ??= open();
  return held.attuneStorage;
};
