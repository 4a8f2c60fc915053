import { grantRole } from '@/lib/associations/commands/grant-role';
import {
  publishAgreementIfNew,
  publishAgreementText,
} from '@/lib/associations/commands/publish-agreement-text';
import { revokeRole } from '@/lib/associations/commands/revoke-role';
import { updateFees } from '@/lib/associations/commands/update-settings';
import { verifyProvider } from '@/lib/standing/commands';
import { loadContentPack, retireContentPack } from '@/lib/vouching/commands/load-content-pack';
import { somebody } from '../reviews';
import type { World } from '../world';
import { audited, auditedAt, made, type Race, type Races, row } from './race';

let serial = 0;

/** What an association decides about itself and about providers. */
export const officeRaces: Races = async (world) => [
  ...roleRaces(world),
  ...settingRaces(world),
  ...packRaces(world),
  verifying(world),
];

const code = { title: 'Code of ethics', body: 'Be kind.' };

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
      const submissionId = crypto.randomUUID();
      return {
        go: () =>
          publishAgreementText(ctx, { kind: 'code_of_ethics', en: code, es: code, submissionId }),
        leaves: [
          row(`agreement_text WHERE association_id = $1 AND locale = 'es'`, association),
          auditedAt('agreement_text.published', submissionId),
        ],
      };
    },
  },
  {
    name: 'publishAgreementIfNew',
    begin: async () => {
      const { association, ctx } = await office(world);
      return {
        go: () => publishAgreementIfNew(ctx, { kind: 'code_of_ethics', en: code, es: code }),
        leaves: [row(`agreement_text WHERE association_id = $1 AND locale = 'es'`, association)],
      };
    },
  },
];

const pack = JSON.stringify({
  format: 'attune-content-pack/1',
  name: 'Demo wording',
  version: '1',
  licence: { holder: 'Demo holder', terms: 'Demo licence 1' },
  edition: 'alliance-2025',
  items: [{ competency: 'attachment', text: { en: 'Knows loss.', es: 'Conoce la pérdida.' } }],
  agreements: [{ kind: 'code_of_ethics', en: code, es: code }],
});

const packRaces = (world: World): readonly Race[] => [
  {
    name: 'loadContentPack',
    begin: async () => {
      const { association, ctx } = await office(world);
      return {
        go: () => loadContentPack(ctx, pack),
        leaves: [
          row('content_pack WHERE association_id = $1', association),
          row(`agreement_text WHERE association_id = $1 AND locale = 'es'`, association),
        ],
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
