import { randomUUID } from 'node:crypto';
import type { Locale } from '@/lib/core/locale';
import { hashToken, newToken } from '@/lib/platform/crypto';
import { behind } from './behind';
import type { SessionCookie } from './sign-in';
import { freeTownCode } from './town-settings';
import { where } from './where';

export interface Staff {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly session: SessionCookie;
}

/** An association of one story's own, so that stories told at the same time do not meet. */
export interface Town {
  readonly associationId: string;
  readonly slug: string;
  readonly name: string;
  readonly coordinator: Staff;
  readonly reviewers: readonly [Staff, Staff];
  /** A reviewer who was asked to vouch for the newcomer, and so may not read her. */
  readonly tooNear: Staff;
}

const sessionCookie = '__Host-attune.session';

async function openSession(personId: string, associationId: string): Promise<SessionCookie> {
  const value = newToken();
  await behind(
    `insert into session (id, token_hash, person_id, association_id, method, user_agent, network,
       created_at, last_seen_at, expires_at, reauthenticated_at, factor_at)
     values ($1, $2, $3, $4, 'persona', 'Chromium', '127.0.0.1', now(), now(), now() + interval '1 day', now(), now())`,
    [randomUUID(), hashToken(value), personId, associationId],
  );
  const url = where().url.replace('http:', 'https:');
  return { name: sessionCookie, value, url, secure: true, httpOnly: true };
}

async function arrives(
  associationId: string,
  locale: Locale,
  role: string,
  name: string,
  known?: string,
): Promise<Staff> {
  const id = randomUUID();
  const email =
    known ?? `${name.toLowerCase().replace(/[^a-z]+/g, '.')}.${id.slice(0, 6)}@example.org`;
  await behind(
    `insert into person (id, name, name_norm, email, email_norm, locale, is_demo, email_verified_at, created_at)
     values ($1, $2, lower($2), $3, $3, $4, true, now(), now())`,
    [id, name, email, locale],
  );
  await behind(
    'insert into association_person (association_id, person_id, since) values ($1, $2, now())',
    [associationId, id],
  );
  await behind(
    'insert into role_grant (id, association_id, person_id, role, granted_at) values ($1, $2, $3, $4, now())',
    [randomUUID(), associationId, id, role],
  );
  return { id, name, email, session: await openSession(id, associationId) };
}

/** Founds the association like Lakeshore, but with registrations accepted by a person. */
async function found(tag: string): Promise<{ id: string; slug: string; name: string }> {
  const id = randomUUID();
  const slug = `harbor-${tag}`;
  const name = `Harbor Association ${tag} (demo)`;
  const changed = {
    id,
    slug,
    name,
    short_name: `Harbor ${tag} (demo)`,
    code: await freeTownCode(),
    registration_mode: 'coordinator',
  };
  await behind(
    `insert into association select (jsonb_populate_record(a, $1)).* from association a where slug = 'lakeshore'`,
    [JSON.stringify(changed)],
  );
  await behind(
    `insert into agreement_text
     select (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid(), 'association_id', $1::uuid))).*
     from agreement_text t join association a on a.id = t.association_id where a.slug = 'lakeshore'`,
    [id],
  );
  return { id, slug, name };
}

/** Everything a story needs before its newcomer arrives. */
export async function newTown(
  tag: string,
  locale: Locale,
  referee: { readonly name: string; readonly email: string },
): Promise<Town> {
  const { id, slug, name } = await found(tag);
  return {
    associationId: id,
    slug,
    name,
    coordinator: await arrives(id, locale, 'coordinator', 'Iris Lund'),
    reviewers: [
      await arrives(id, locale, 'reviewer', 'Nils Berg'),
      await arrives(id, locale, 'reviewer', 'Pia Voss'),
    ],
    tooNear: await arrives(id, locale, 'reviewer', referee.name, referee.email),
  };
}
