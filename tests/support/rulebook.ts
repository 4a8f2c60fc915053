import { newId } from '@/lib/core/id';
import type { Role, StaffContext } from '@/lib/platform/context';
import { forgetRulebook } from '@/lib/rulebook/queries';
import { sealed } from '@/lib/rulebook/rules/sealed';
import { type Overlay, says } from '@/lib/standards/editions/overlay';
import type { Overrides } from '@/lib/standards/overrides';
import type { World } from './world';

/** Somebody at work in an association, with a session in which they have just shown who they are. */
export interface Keeper {
  readonly ctx: StaffContext;
  readonly sessionId: string;
  readonly association: string;
}

/** Begins a session whose owner showed who they are so many minutes ago. */
export const sessionOf = async (world: World, personId: string, minutesAgo = 0) => {
  const id = newId(world.now);
  const proved = new Date(world.now.getTime() - minutesAgo * 60_000);
  await world.owner.query(
    `INSERT INTO session (id, person_id, token_hash, method, user_agent, network, created_at, last_seen_at, expires_at, reauthenticated_at)
     VALUES ($1, $2, $3, 'code', '', '', $4, $4, $5, $4)`,
    [id, personId, id, proved, new Date(world.now.getTime() + 86_400_000)],
  );
  return id;
};

let serial = 0;

/** An association with one member of staff who keeps its standards. */
export const keeperOf = async (
  world: World,
  slug: string,
  { kind = 'state', role = 'admin' }: { kind?: string; role?: Role } = {},
): Promise<Keeper> => {
  serial += 1;
  const association = await world.association(slug, { kind, code: `K${serial}` });
  const person = await world.person(`${slug} keeper`, `keeper-${serial}@example.org`);
  await world.role(association, person, role);
  const sessionId = await sessionOf(world, person);
  return { ctx: world.staff(association, person, [role]), sessionId, association };
};

/** Publishes what an association sets, as if it had been there from the beginning or from a day on. */
export const publishSettings = async (
  world: World,
  code: string,
  overrides: Overrides,
  from: string | null = null,
): Promise<void> => {
  const document: Overlay = {
    association: code,
    periods: [says(overrides, 'Set for a test.')],
    sources: {},
  };
  const { document: text, sha256 } = sealed(document);
  await world.owner.query(
    `INSERT INTO overlay (id, code, from_date, document, sha256, state, created_at, published_at, submission_id)
     VALUES ($1, $2, $3, $4, $5, 'published', $6, $6, $7)`,
    [newId(world.now), code, from, text, sha256, world.now, newId(world.now)],
  );
  forgetRulebook(world);
};

/** The code an association's settings are published under. */
export const codeOf = async (world: World, association: string): Promise<string> => {
  const { rows } = await world.owner.query('SELECT code FROM association WHERE id = $1', [
    association,
  ]);
  return rows[0].code;
};
