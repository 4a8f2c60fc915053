import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FakeS3, startFakeS3 } from '@/tests/support/fake-s3';
import { diskStorage } from './disk';
import { isStorageKey } from './key';
import { type Storage, StorageUnavailable } from './model';
import { s3Storage } from './s3';

const root = mkdtempSync(join(tmpdir(), 'attune-storage-'));
let s3: FakeS3;
beforeAll(async () => {
  s3 = await startFakeS3();
});
afterAll(async () => {
  await s3.close();
  rmSync(root, { recursive: true, force: true });
});

const inS3 = () =>
  s3Storage({
    endpoint: s3.endpoint,
    bucket: 'attune',
    region: 'us-east-1',
    accessKey: 'key',
    secretKey: 'secret',
  });
const drivers: readonly (readonly [string, () => Storage])[] = [
  ['disk', () => diskStorage(root)],
  ['s3', inS3],
];

const read = async (stream: Readable | null) =>
  stream ? Buffer.concat(await stream.toArray()) : null;
const broken = () =>
  Readable.from(
    (async function* () {
      yield Buffer.from('half');
      throw new Error('the sender went away');
    })(),
  );

describe.each(drivers)('%s', (_name, driver) => {
  it.each([0, 1, 70_000, 12_000_000])('keeps %i bytes as they are', async (size) => {
    const content = randomBytes(size);
    const stored = await driver().put('documents', Readable.from([content]));
    expect(stored.bytes).toBe(size);
    expect(stored.sha256).toBe(createHash('sha256').update(content).digest('hex'));
    expect(isStorageKey(stored.key)).toBe(true);
    expect((await read(await driver().get(stored.key)))?.equals(content)).toBe(true);
  });

  it('gives equal contents names of their own', async () => {
    const keys = ['a', 'a'].map((text) =>
      driver().put('exports', Readable.from([Buffer.from(text)])),
    );
    const [first, second] = await Promise.all(keys);
    expect(first?.key).not.toBe(second?.key);
    await driver().delete(first?.key ?? '');
    expect((await read(await driver().get(second?.key ?? '')))?.toString()).toBe('a');
  });

  it('forgets what is deleted, twice without complaint', async () => {
    const { key } = await driver().put('exports', Readable.from([Buffer.from('x')]));
    await driver().delete(key);
    await driver().delete(key);
    expect(await driver().get(key)).toBeNull();
  });

  it('keeps nothing of a file that broke off', async () => {
    await expect(driver().put('branding', broken())).rejects.toThrow('the sender went away');
    expect([...s3.objects.keys()].filter((key) => key.includes('branding'))).toEqual([]);
    expect(readdirSync(root)).not.toContain('branding');
    if (readdirSync(root).includes('incoming')) {
      expect(readdirSync(join(root, 'incoming'))).toEqual([]);
    }
  });

  it.each(['../etc/passwd', 'documents/../../x', '/etc/passwd', '', 'documents/aa/aa', 'a\0b'])(
    'never looks for %j',
    async (key) => {
      expect(await driver().get(key)).toBeNull();
      await driver().delete(key);
    },
  );

  it('says that it is ready', async () => {
    await expect(driver().check()).resolves.toBeUndefined();
  });
});

it('disk: files are readable by their owner only', async () => {
  const { key } = await diskStorage(root).put('documents', Readable.from([Buffer.from('x')]));
  expect(statSync(join(root, key)).mode & 0o777).toBe(0o600);
});

it('s3: says so when the store does not answer', async () => {
  s3.down = true;
  const put = inS3().put('documents', Readable.from([Buffer.from('x')]));
  await expect(put).rejects.toThrow(StorageUnavailable);
  await expect(inS3().check()).rejects.toThrow();
  s3.down = false;
});
