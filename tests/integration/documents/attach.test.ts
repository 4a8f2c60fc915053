import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attachDocument } from '@/lib/documents/commands/attach-document';
import { removeDocument } from '@/lib/documents/commands/remove-document';
import { getDocuments, mayGetDocument, openDocument } from '@/lib/documents/queries';
import { withScope } from '@/lib/platform/db/with-scope';
import type { AcceptedFile } from '@/lib/platform/intake/model';
import { diskStorage } from '@/lib/platform/storage/disk';
import { type Storage, StorageUnavailable } from '@/lib/platform/storage/model';
import { openWorld, racing, type World } from '../../support/world';

const file: AcceptedFile = {
  kind: 'pdf',
  mediaType: 'application/pdf',
  name: 'Transcript.pdf',
  content: Buffer.from('%PDF-1.7 a transcript'),
  sentSha256: 'f',
};

let world: World;
let folder: string;
let storage: Storage;
let ana: string;
let eve: string;
let entryId: string;
let places = 0;
const place = () => ({ noun: 'education', entryId }) as const;
const stored = (): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile())
    .length;
const person = (name: string) => {
  places += 1;
  return world.person(`${name} ${places}`);
};
const degreeOf = async (personId: string): Promise<string> => {
  const id = crypto.randomUUID();
  await world.owner.query(
    `INSERT INTO education (id, person_id, level, field, institution, conferred_on, transcript, competencies, submission_id, created_at, updated_at)
     VALUES ($1, $2, 'bachelor', 'Social work', 'Lakeshore College', '2018-05-12', 'none', '{}', gen_random_uuid(), $3, $3)`,
    [id, personId, world.now],
  );
  return id;
};
const attach = (personId: string, more = {}) =>
  attachDocument(world.as(personId), storage, {
    place: place(),
    kind: 'transcript',
    file,
    submissionId: crypto.randomUUID(),
    ...more,
  });
const attached = async (personId: string, more = {}): Promise<string> => {
  const result = await attach(personId, more);
  if (!result.ok) throw new Error(result.error.kind);
  return result.value.documentId;
};
const audits = async (action: string, id: string): Promise<number> => {
  const sql = 'SELECT 1 FROM audit_event WHERE action = $1 AND object_id = $2';
  return (await world.owner.query(sql, [action, id])).rowCount ?? 0;
};

beforeAll(async () => {
  world = await openWorld();
  folder = mkdtempSync(join(tmpdir(), 'attune-files-'));
  storage = diskStorage(folder);
  ana = await world.person('Ana Rivera');
  eve = await world.person('Eve Stone');
  entryId = await degreeOf(ana);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('attachDocument', () => {
  it('stores the file under a name of our own and writes its row and audit', async () => {
    const id = await attached(ana);
    const ctx = world.as(ana);
    const [document] = await withScope(ctx, (tx) => getDocuments(ctx, tx, ana, place()));
    expect(document).toMatchObject({ id, name: 'Transcript.pdf', bytes: file.content.length });
    const opened = await openDocument(ctx, id);
    expect(opened?.storageKey).not.toContain('Transcript');
    const content = await storage.get(opened?.storageKey ?? '');
    expect(Buffer.concat(await Readable.from(content ?? []).toArray())).toEqual(file.content);
    expect(await audits('document.attached', id)).toBe(1);
    expect(await audits('document.opened', id)).toBe(1);
  });

  it('is one file when sent twice and when eight arrive at once, and leaves nothing else behind', async () => {
    const before = stored();
    const submissionId = crypto.randomUUID();
    const all = await racing(world, 8, () => attach(ana, { submissionId }));
    const ids = all.map((each) =>
      each.status === 'fulfilled' && each.value.ok ? each.value.value.documentId : 'failed',
    );
    expect(new Set(ids).size).toBe(1);
    expect(await attached(ana, { submissionId })).toBe(ids[0]);
    expect(stored()).toBe(before + 1);
  });

  it('never takes more than twenty an hour, even when they race', async () => {
    const rosa = await person('Rosa');
    const own = { noun: 'education', entryId: await degreeOf(rosa) } as const;
    for (let i = 0; i < 17; i += 1) await attached(rosa, { place: own });
    const before = stored();
    const all = await racing(world, 8, () => attach(rosa, { place: own }));
    const kept = all.filter((each) => each.status === 'fulfilled' && each.value.ok);
    expect(kept).toHaveLength(3);
    expect(stored()).toBe(before + 3);
    expect(await attach(rosa, { place: own })).toEqual({ ok: false, error: { kind: 'too_often' } });
    world.now = new Date(world.now.getTime() + 3_601_000);
    expect(await attach(rosa, { place: own })).toMatchObject({ ok: true });
  });

  it('refuses the entry of somebody else, a struck-out one and one that is not there', async () => {
    const before = stored();
    expect(await attach(eve)).toEqual({ ok: false, error: { kind: 'not_found' } });
    const gone = { noun: 'education', entryId: crypto.randomUUID() } as const;
    expect(await attach(ana, { place: gone })).toEqual({ ok: false, error: { kind: 'not_found' } });
    const old = await degreeOf(ana);
    await world.owner.query(
      `UPDATE education SET voided_at = $1, void_reason = 'x' WHERE id = $2`,
      [world.now, old],
    );
    const voided = { noun: 'education', entryId: old } as const;
    expect(await attach(ana, { place: voided })).toMatchObject({ ok: false });
    expect(stored()).toBe(before);
  });

  it('writes no row where the file cannot be kept', async () => {
    const full: Storage = {
      ...storage,
      put: () => Promise.reject(new StorageUnavailable('full')),
    };
    const submissionId = crypto.randomUUID();
    const input = { place: place(), kind: 'proof', file, submissionId } as const;
    expect(await attachDocument(world.as(ana), full, input)).toEqual({
      ok: false,
      error: { kind: 'storage_unavailable' },
    });
    const sql = 'SELECT 1 FROM document WHERE submission_id = $1';
    expect((await world.owner.query(sql, [submissionId])).rowCount).toBe(0);
  });
});

describe('somebody else', () => {
  it('cannot tell a file from none, cannot open and cannot remove it', async () => {
    const id = await attached(ana);
    const other = world.as(eve);
    for (const each of [id, crypto.randomUUID(), 'x']) {
      expect(await mayGetDocument(other, each)).toBe(false);
      expect(await openDocument(other, each)).toBeNull();
    }
    expect(await removeDocument(other, storage, { documentId: id })).toEqual({
      ok: false,
      error: { kind: 'not_found' },
    });
    expect(await mayGetDocument(world.as(ana), id)).toBe(true);
  });

  it('may open it as a coordinator only while the ledger is open to the association', async () => {
    const id = await attached(ana);
    const lakeshore = await world.association('lakeshore');
    const mo = await person('Mo');
    const desk = world.staff(lakeshore, mo, ['coordinator'], ana);
    expect(await openDocument(desk, id)).toBeNull();
    await world.owner.query(
      `INSERT INTO ledger_grant (id, person_id, association_id, purpose, source_id, from_at) VALUES (gen_random_uuid(), $1, $2, 'application', gen_random_uuid(), $3)`,
      [ana, lakeshore, world.now],
    );
    expect((await openDocument(desk, id))?.id).toBe(id);
    expect(await openDocument(world.staff(lakeshore, mo, ['reviewer'], ana), id)).toBeNull();
    const sql = `SELECT association_id FROM audit_event WHERE action = 'document.opened' AND object_id = $1`;
    expect((await world.owner.query(sql, [id])).rows).toEqual([{ association_id: lakeshore }]);
  });
});

describe('removeDocument', () => {
  it('takes the file off once, with its content', async () => {
    const id = await attached(ana);
    const before = stored();
    const all = await racing(world, 8, () =>
      removeDocument(world.as(ana), storage, { documentId: id }),
    );
    expect(all.filter((each) => each.status === 'fulfilled' && each.value.ok)).toHaveLength(1);
    expect(await openDocument(world.as(ana), id)).toBeNull();
    expect(stored()).toBe(before - 1);
    expect(await audits('document.removed', id)).toBe(1);
  });
});
