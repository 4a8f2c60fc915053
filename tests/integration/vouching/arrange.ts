import { randomUUID } from 'node:crypto';
import { newId } from '@/lib/core/id';
import type { CapabilityContext } from '@/lib/platform/context';
import { decrypt, hashToken } from '@/lib/platform/crypto';
import { askForReference } from '@/lib/vouching/commands/ask-for-reference';
import type { World } from '@/tests/support/world';

/** An application in progress, as the applications domain would have left it. */
export const givenApplication = async (
  world: World,
  associationId: string,
  personId: string,
  category = 'IFS',
): Promise<string> => {
  const id = newId(world.now);
  const { rows } = await world.owner.query(
    'SELECT count(*)::int + 1 AS n FROM application WHERE association_id = $1',
    [associationId],
  );
  const ordinal = Number(rows[0].n);
  await world.owner.query(
    `INSERT INTO application (id, association_id, person_id, ordinal, reference, category, edition, state, state_since, applicant_name,
      applicant_name_norm, applicant_email, registered_at, shortfall, submission_id)
     VALUES ($1, $2, $3, $4, $5, $6, 'alliance-2025', 'in_progress', $7, 'Ana Rivera', 'ana rivera', 'ana@example.org', $7, '{}', $8)`,
    [id, associationId, personId, ordinal, `26-${ordinal}`, category, world.now, randomUUID()],
  );
  return id;
};

/** A provider and so many sessions with them. */
export const givenSessions = async (
  world: World,
  personId: string,
  count: number,
): Promise<{ readonly providerId: string; readonly sessionIds: readonly string[] }> => {
  const providerId = newId(world.now);
  await world.owner.query(
    `INSERT INTO rsc_provider (id, person_id, name, email, email_norm, created_at)
     VALUES ($1, $2, 'Rosa Vega', 'rosa@example.org', 'rosa@example.org', $3)`,
    [providerId, personId, world.now],
  );
  const sessionIds: string[] = [];
  for (let i = 0; i < count; i += 1) {
    const id = newId(world.now);
    sessionIds.push(id);
    await world.owner.query(
      `INSERT INTO rsc_session (id, person_id, provider_id, held_on, minutes, format, mode, kind, focus, tracks, submission_id,
        created_at, updated_at)
       VALUES ($1, $2, $3, $4, 60, 'individual', 'virtual', 'reflective', 'own_work', '{IMH}', $5, $6, $6)`,
      [
        id,
        personId,
        providerId,
        `2026-10-${String(i + 1).padStart(2, '0')}`,
        randomUUID(),
        world.now,
      ],
    );
  }
  return { providerId, sessionIds };
};

/** The token of the newest link in the outbox, opened as the sender would. */
export const tokenInMail = async (world: World, requestId: string): Promise<string> => {
  const { rows } = await world.owner.query(
    'SELECT id, secret_params FROM message WHERE about_id = $1 ORDER BY created_at DESC, id DESC LIMIT 1',
    [requestId],
  );
  const opened = decrypt('mail-payload', rows[0].secret_params, rows[0].id);
  const { capabilityLink } = JSON.parse(opened ?? '{}') as { capabilityLink: string };
  return new URL(capabilityLink).pathname.slice('/v/'.length);
};

/** Acts as whoever holds the newest link of a request. */
export const holderOf = async (world: World, requestId: string): Promise<CapabilityContext> =>
  world.bearer(hashToken(await tokenInMail(world, requestId)));

export const asking = (changes: Partial<Parameters<typeof askForReference>[1]> = {}) => ({
  slot: 1,
  raterName: 'Grace Okafor',
  raterEmail: 'grace@example.org',
  roles: ['current_supervisor'] as const,
  waivesAccess: true,
  locale: 'en' as const,
  replacesId: null,
  submissionId: randomUUID(),
  ...changes,
});

/** Asks, and answers with the id of the request. */
export const givenReference = async (
  world: World,
  personId: string,
  changes: Partial<Parameters<typeof askForReference>[1]> = {},
): Promise<string> => {
  const asked = await askForReference(world.as(personId), asking(changes));
  if (!asked.ok) throw new Error(asked.error);
  return asked.value.requestId;
};

export const count = async (world: World, sql: string, ...values: unknown[]): Promise<number> => {
  const { rows } = await world.owner.query(sql, values);
  return Number(rows[0]?.count);
};
