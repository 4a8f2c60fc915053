import { attachDocument } from '@/lib/documents/commands/attach-document';
import { removeDocument } from '@/lib/documents/commands/remove-document';
import { retryMessage } from '@/lib/notifications/commands';
import type { Storage } from '@/lib/platform/storage/model';
import { somebody } from '../reviews';
import type { World } from '../world';
import { audited, auditedAt, made, type Race, type Races, row } from './race';

/** The files of a ledger, and mails that did not arrive. */
export const paperRaces: Races = async (world) => [...documentRaces(world), await retrying(world)];

const documentRaces = (world: World): readonly Race[] => {
  // Where the bytes lie is not what is raced for.
  const storage: Storage = {
    put: async () => ({ key: crypto.randomUUID(), bytes: 21, sha256: 'a'.repeat(64) }),
    get: async () => null,
    delete: async () => {},
    check: async () => {},
  };
  const file = {
    kind: 'pdf',
    mediaType: 'application/pdf',
    name: 'Transcript.pdf',
    content: Buffer.from('%PDF-1.7 a transcript'),
    sentSha256: 'f',
  } as const;
  const degree = async () => {
    const person = await somebody(world);
    const entryId = crypto.randomUUID();
    await world.owner.query(
      `INSERT INTO education (id, person_id, level, field, institution, conferred_on, transcript, competencies, submission_id, created_at, updated_at)
       VALUES ($1, $2, 'bachelor', 'Social work', 'Lakeshore College', '2018-05-12', 'none', '{}', gen_random_uuid(), $3, $3)`,
      [entryId, person, world.now],
    );
    const place = { noun: 'education', entryId } as const;
    const submissionId = crypto.randomUUID();
    const attach = () =>
      attachDocument(world.as(person), storage, { place, kind: 'transcript', file, submissionId });
    return { person, attach };
  };
  return [
    {
      name: 'attachDocument',
      begin: async () => {
        const { person, attach } = await degree();
        return {
          go: attach,
          leaves: [
            row('document WHERE person_id = $1', person),
            audited('document.attached', person),
          ],
        };
      },
    },
    {
      name: 'removeDocument',
      begin: async () => {
        const { person, attach } = await degree();
        const { documentId } = made(await attach());
        return {
          go: () => removeDocument(world.as(person), storage, { documentId }),
          leaves: [audited('document.removed', person)],
        };
      },
    },
  ];
};

const retrying = async (world: World): Promise<Race> => {
  const association = await world.association('retrying');
  const coordinator = await somebody(world);
  await world.role(association, coordinator, 'coordinator');
  const begin = async () => {
    const id = crypto.randomUUID();
    await world.owner.query(
      `INSERT INTO message (id, association_id, template, locale, params, to_email, to_name, dedupe_key, state, next_attempt_at, created_at)
       VALUES ($1, $2, 'welcome', 'en', '{}', 'ana@example.org', 'Ana', $4, 'refused', $3, $3)`,
      [id, association, world.now, `refused:${id}`],
    );
    return {
      go: () => retryMessage(world.staff(association, coordinator, ['coordinator']), id),
      leaves: [auditedAt('message.retried', id)],
    };
  };
  return { name: 'retryMessage', begin };
};
