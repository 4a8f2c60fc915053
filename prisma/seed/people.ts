import type pg from 'pg';
import { normalEmail, normalName } from '@/lib/accounts/rules/email';
import { addDays, type CalendarDate } from '@/lib/core/calendar-date';
import { applicants } from './applicants';
import { seedId } from './ids';
import { personas } from './personas';
import { addRows } from './rows';
import { momentOf } from './stage';

const A_ROLE_AGO = 670;
const BEFORE_REGISTERING = 3;

/** Somebody with an account here, and since when. */
interface Account {
  readonly key: string;
  readonly name: string;
  readonly locale: 'en' | 'es';
  readonly ago: number;
}

const accounts = (): readonly Account[] => {
  const begun = new Map(
    applicants.map(({ key, begun: ago }) => [key, ago + BEFORE_REGISTERING] as const),
  );
  const known = personas.map(({ key, name, locale }) => ({
    ...{ key, name, locale },
    ago: begun.get(key) ?? A_ROLE_AGO,
  }));
  const others = applicants.filter(({ key }) => !personas.some((each) => each.key === key));
  return [
    ...known,
    ...others.map(({ key, name, locale = 'en', begun: ago }) => ({
      ...{ key, name, locale },
      ago: ago + BEFORE_REGISTERING,
    })),
  ];
};

const person = ({ key, name, locale, ago }: Account, today: CalendarDate) => {
  const since = momentOf(today, ago, key);
  const email = `${key}@example.org`;
  return {
    id: seedId(`person/${key}`),
    name,
    name_norm: normalName(name),
    email,
    email_norm: normalEmail(email),
    locale,
    is_demo: true,
    email_verified_at: since,
    created_at: since,
  };
};

/** Writes everybody in the demo, and the roles the personas hold. */
export async function seedPeople(db: pg.Client, today: CalendarDate): Promise<void> {
  await addRows(
    db,
    'person',
    accounts().map((account) => person(account, today)),
  );
  const since = `${addDays(today, -A_ROLE_AGO)}T15:00:00Z`;
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
