import { grantRole } from '@/lib/associations/commands/grant-role';
import { publishAgreementText } from '@/lib/associations/commands/publish-agreement-text';
import { revokeRole } from '@/lib/associations/commands/revoke-role';
import { updateFees } from '@/lib/associations/commands/update-settings';
import { attachDocument } from '@/lib/documents/commands/attach-document';
import { removeDocument } from '@/lib/documents/commands/remove-document';
import type { Storage } from '@/lib/platform/storage/model';
import { verifyProvider } from '@/lib/standing/commands';
import { loadContentPack, retireContentPack } from '@/lib/vouching/commands/load-content-pack';
import { somebody } from '../reviews';
import type { World } from '../world';
import { audited, auditedAt, made, type Race, type Races, row } from './race';

let serial = 0;

/** What an association decides about itself, and the files of a ledger. */
export const officeRaces: Races = async (world) => [
  ...roleRaces(world),
  ...settingRaces(world),
  ...packRaces(world),
  verifying(world),
  ...documentRaces(world),
];

const office = async (world: World) => {
  serial += 1;
  const association = await world.association(`office-${serial}`, { code: `O${serial}` });
  const admin = await somebody(world, 'Admin');
  await world.role(association, admin, 'admin');
  return { association, ctx: world.staff(association, admin, ['admin']) };
};

const roleRaces = (world: World): readonly Race[] => [
  {
    name: 'grantRole',
    begin: async () => {
      const { association, ctx } = await office(world);
      const email = `newcomer-${serial}@example.org`;
      const form = () => ({
        email,
        name: 'New',
        role: 'reviewer' as const,
        submissionId: crypto.randomUUID(),
      });
      return {
        go: () => grantRole(ctx, form()),
        leaves: [
          row(`role_grant WHERE association_id = $1 AND role = 'reviewer'`, association),
          row('person WHERE email_norm = $1', email),
          row('message WHERE to_email = $1', email),
        ],
      };
    },
  },
  {
    name: 'revokeRole',
    begin: async () => {
      const { association, ctx } = await office(world);
      const person = await somebody(world);
      await world.role(association, person, 'reviewer');
      const { rows } = await world.owner.query(
        'SELECT id FROM role_grant WHERE association_id = $1 AND person_id = $2',
        [association, person],
      );
      return {
        go: () => revokeRole(ctx, { grantId: rows[0].id }),
        leaves: [audited('role.revoked', person)],
      };
    },
  },
];

const settingRaces = (world: World): readonly Race[] => [
  {
    name: 'updateFees, all of one version',
    begin: async () => {
      const { association, ctx } = await office(world);
      const fees = [{ kind: 'registration', category: null, cents: 2500 }] as const;
      return {
        go: () => updateFees(ctx, { version: 1, fees }),
        leaves: [
          auditedAt('association.fees_changed', association),
          row('association_fee WHERE association_id = $1', association),
        ],
        oneWins: true,
      };
    },
  },
  {
    name: 'publishAgreementText',
    begin: async () => {
      const { association, ctx } = await office(world);
      const text = { title: 'Code of ethics', body: 'Be kind.' };
      const submissionId = crypto.randomUUID();
      return {
        go: () =>
          publishAgreementText(ctx, { kind: 'code_of_ethics', en: text, es: text, submissionId }),
        leaves: [
          row(`agreement_text WHERE association_id = $1 AND locale = 'es'`, association),
          auditedAt('agreement_text.published', submissionId),
        ],
      };
    },
  },
];

const pack = JSON.stringify({
  format: 'attune-content-pack/1',
  name: 'Demo wording',
  licence: 'Demo licence 1',
  edition: 'alliance-2025',
  items: [{ competency: 'attachment', text: { en: 'Knows loss.', es: 'Conoce la pérdida.' } }],
});

const packRaces = (world: World): readonly Race[] => [
  {
    name: 'loadContentPack',
    begin: async () => {
      const { association, ctx } = await office(world);
      return {
        go: () => loadContentPack(ctx, pack),
        leaves: [row('content_pack WHERE association_id = $1', association)],
      };
    },
  },
  {
    name: 'retireContentPack',
    begin: async () => {
      const { association, ctx } = await office(world);
      made(await loadContentPack(ctx, pack));
      const { rows } = await world.owner.query(
        'SELECT id FROM content_pack WHERE association_id = $1',
        [association],
      );
      return {
        go: () => retireContentPack(ctx, rows[0].id),
        leaves: [auditedAt('content_pack.retired', rows[0].id)],
      };
    },
  },
];

const verifying = (world: World): Race => ({
  name: 'verifyProvider',
  begin: async () => {
    const { association } = await office(world);
    const coordinator = await somebody(world);
    await world.role(association, coordinator, 'coordinator');
    const submissionId = crypto.randomUUID();
    const input = {
      email: `provider-${serial}@example.org`,
      outcome: 'no_standing' as const,
      standings: [],
      submissionId,
    };
    return {
      go: () => verifyProvider(world.staff(association, coordinator, ['coordinator']), input),
      leaves: [
        row('standing_check WHERE association_id = $1', association),
        auditedAt('provider.verified', submissionId),
      ],
    };
  },
});

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
