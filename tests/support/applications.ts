import { registerApplication } from '@/lib/applications/commands/register';
import type { ApplicationState } from '@/lib/applications/model';
import type { World } from './world';

/** An association at work: a coordinator, an advisor, a reviewer, and two texts to sign. */
export interface Desk {
  readonly association: string;
  readonly coordinator: string;
  readonly advisor: string;
  readonly reviewer: string;
  readonly texts: Readonly<Record<'code_of_ethics' | 'endorsement_agreement', string>>;
}

/** Publishes one version of an agreement and answers with its id. */
export const publishText = async (
  world: World,
  association: string,
  kind: keyof Desk['texts'],
  version: number,
  locale = 'en',
): Promise<string> => {
  const id = crypto.randomUUID();
  await world.owner.query(
    `INSERT INTO agreement_text (id, association_id, kind, version, locale, title, body, published_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, association, kind, version, locale, kind, `Text ${version} in ${locale}.`, world.now],
  );
  return id;
};

/** Opens a desk. Registrations wait for the coordinator unless `changes` say otherwise. */
export const openDesk = async (
  world: World,
  slug: string,
  changes: Readonly<Record<string, unknown>> = {},
): Promise<Desk> => {
  const association = await world.association(slug, {
    categories: ['IFA', 'IFS', 'IMHS'],
    ...changes,
  });
  const coordinator = await world.person(`${slug} Coordinator`);
  const advisor = await world.person(`${slug} Advisor`);
  const reviewer = await world.person(`${slug} Reviewer`);
  await world.role(association, coordinator, 'coordinator');
  await world.role(association, advisor, 'advisor');
  await world.role(association, reviewer, 'reviewer');
  const texts = {
    code_of_ethics: await publishText(world, association, 'code_of_ethics', 1),
    endorsement_agreement: await publishText(world, association, 'endorsement_agreement', 1),
  };
  return { association, coordinator, advisor, reviewer, texts };
};

/** Registers somebody and answers with the application's id. */
export const register = async (
  world: World,
  personId: string,
  association: string,
  category = 'IFS',
): Promise<string> => {
  const result = await registerApplication(world.as(personId), {
    submissionId: crypto.randomUUID(),
    associationId: association,
    category,
    motivation: '',
  });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value.applicationId;
};

/** What the database holds of an application, whoever may see it. */
export const rowOf = async (world: World, id: string) => {
  const { rows } = await world.owner.query('SELECT * FROM application WHERE id = $1', [id]);
  return rows[0] as Record<string, unknown> & { state: ApplicationState; version: number };
};

/** Puts an application into a state, past all rules: for walking the table. */
export const putInto = async (
  world: World,
  id: string,
  state: ApplicationState,
): Promise<number> => {
  const closed = ['endorsed', 'withdrawn', 'declined'].includes(state) ? world.now : null;
  const { rows } = await world.owner.query(
    'UPDATE application SET state = $2, closed_at = $3, version = version + 1 WHERE id = $1 RETURNING version',
    [id, state, closed],
  );
  return rows[0].version as number;
};

/** How often something stands in the audit. */
export const audits = async (world: World, action: string, objectId: string): Promise<number> => {
  const { rows } = await world.owner.query(
    'SELECT count(*)::int AS n FROM audit_event WHERE action = $1 AND object_id = $2',
    [action, objectId],
  );
  return rows[0].n as number;
};

/** The messages written to a person, oldest first. */
export const messagesTo = async (world: World, personId: string): Promise<readonly string[]> => {
  const { rows } = await world.owner.query(
    'SELECT template FROM message WHERE person_id = $1 ORDER BY created_at, id',
    [personId],
  );
  return rows.map((row) => row.template as string);
};

/** Whether an association may look into a ledger now. */
export const ledgerIsOpen = async (world: World, applicationId: string): Promise<boolean> => {
  const { rows } = await world.owner.query(
    'SELECT count(*)::int AS n FROM ledger_grant WHERE source_id = $1 AND revoked_at IS NULL',
    [applicationId],
  );
  return rows[0].n === 1;
};
