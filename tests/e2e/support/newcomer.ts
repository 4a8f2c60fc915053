import { hashToken } from '@/lib/platform/crypto';
import { behind } from './behind';
import { where } from './where';

const slug = (name: string) => name.toLowerCase().replace(/[^a-z]+/g, '.');

/** Somebody of whom the demo knows nothing yet, so that no two stories meet. */
export async function makePerson(name: string, locale = 'en'): Promise<string> {
  const id = crypto.randomUUID();
  const email = `${slug(name)}.${id.slice(0, 8)}@example.org`;
  await behind(
    `INSERT INTO person (id, name, name_norm, email, email_norm, locale, is_demo, email_verified_at, created_at)
     VALUES ($1, $2, lower($2), $3, $3, $4, true, now(), now())`,
    [id, name, email, locale],
  );
  return id;
}

/** Gives somebody a role at an association of the demo. */
export async function giveRole(personId: string, association: string, role: string): Promise<void> {
  await behind(
    `INSERT INTO role_grant (id, association_id, person_id, role, granted_at)
     SELECT gen_random_uuid(), id, $1, $3, now() FROM association WHERE slug = $2`,
    [personId, association, role],
  );
  await behind(
    `INSERT INTO association_person (association_id, person_id, since)
     SELECT id, $1, now() FROM association WHERE slug = $2 ON CONFLICT DO NOTHING`,
    [personId, association],
  );
}

/** The cookie of a session that has just proved itself, second factor and all. */
export async function sessionFor(personId: string) {
  const value = `${crypto.randomUUID()}${crypto.randomUUID()}`;
  await behind(
    `INSERT INTO session (id, token_hash, person_id, method, user_agent, network, created_at, last_seen_at, expires_at, reauthenticated_at, factor_at, staff_seen_at)
     VALUES (gen_random_uuid(), $1, $2, 'persona', 'a story', '127.0.0.1', now(), now(), now() + interval '1 day', now(), now(), now())`,
    [hashToken(value), personId],
  );
  const url = where().url.replace('http:', 'https:');
  return { name: '__Host-attune.session', value, url, secure: true, httpOnly: true } as const;
}
