import type pg from 'pg';
import { normalEmail, normalName } from '@/lib/accounts/rules/email';
import { seedId } from './ids';
import { type Persona, personas } from './personas';
import { addRows } from './rows';

const since = '2026-01-12T15:00:00Z';

const person = ({ key, name, email, locale }: Persona) => ({
  id: seedId(`person/${key}`),
  name,
  name_norm: normalName(name),
  email,
  email_norm: normalEmail(email),
  locale,
  is_demo: true,
  email_verified_at: since,
  created_at: since,
});

/** Writes the personas and the roles they hold. */
export async function seedPeople(db: pg.Client): Promise<void> {
  await addRows(db, 'person', personas.map(person));
  const held = personas.flatMap(({ key, roles }) =>
    roles.map(({ association, role }) => ({
      key,
      role,
      association_id: seedId(`association/${association}`),
      person_id: seedId(`person/${key}`),
    })),
  );
  await addRows(
    db,
    'association_person',
    held.map(({ association_id, person_id }) => ({ association_id, person_id, since })),
  );
  await addRows(
    db,
    'role_grant',
    held.map(({ key, role, association_id, person_id }) => ({
      id: seedId(`role/${association_id}/${key}/${role}`),
      association_id,
      person_id,
      role,
      granted_at: since,
    })),
  );
}
