import { Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { isStorageKey, newStorageKey } from './key';
import { measure } from './measure';
import { type Storage, StorageUnavailable } from './model';

export interface S3Settings {
  readonly endpoint?: string | undefined;
  readonly bucket: string;
  readonly region: string;
  readonly accessKey: string;
  readonly secretKey: string;
}

const connect = ({ endpoint, region, accessKey, secretKey }: S3Settings) =>
  new S3Client({
    region,
    ...(endpoint ? { endpoint, forcePathStyle: true } : {}),
    credentials: { accessKeyId: accessKey, secretAccessKey: secretKey },
    // Stores that speak S3 without being S3 refuse the newer checksum trailers.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    maxAttempts: 3,
  });

const isMissing = (error: unknown) =>
  error instanceof Error && (error.name === 'NoSuchKey' || error.name === 'NotFound');

/** Files in an S3-compatible store. A file appears only when its upload is complete. */
export function s3Storage(settings: S3Settings): Storage {
  const client = connect(settings);
  const at = (key: string) => ({ Bucket: settings.bucket, Key: key });
  return {
    async put(purpose, content) {
      const key = newStorageKey(purpose);
      const { through, result } = measure();
      content.once('error', (error) => through.destroy(error));
      const params = { ...at(key), Body: content.pipe(through) };
      let broken: unknown;
      through.once('error', (error) => {
        broken = error;
      });
      try {
        await new Upload({ client, params, queueSize: 2 }).done();
      } catch (error) {
        if (broken) throw broken;
        throw new StorageUnavailable('The file store does not answer.', { cause: error });
      }
      return { key, ...result() };
    },
    async get(key) {
      if (!isStorageKey(key)) return null;
      try {
        const { Body } = await client.send(new GetObjectCommand(at(key)));
        return Body instanceof Readable ? Body : null;
      } catch (error) {
        if (isMissing(error)) return null;
        throw new StorageUnavailable('The file store does not answer.', { cause: error });
      }
    },
    async delete(key) {
      if (isStorageKey(key)) await client.send(new DeleteObjectCommand(at(key)));
    },
    async check() {
      await client.send(new HeadBucketCommand({ Bucket: settings.bucket }));
    },
  };
}
