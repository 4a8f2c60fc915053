import { connect, parseDatabaseUrl, serverSentence } from './connection.mjs';
import { ensureRoles, grantBackup, prepareDatabase, roleOf } from './roles.mjs';
import { derivedPassword, roleNames } from './secrets.mjs';
import { Sentence } from './sentence.mjs';

const variable = (role) => `ATTUNE_${role.toUpperCase()}_DATABASE_URL`;

const needed = ['owner', 'app', 'worker', 'public'];

function givenUrls(env) {
  const given = {};
  for (const role of roleNames) {
    const text = env[variable(role)];
    if (text) given[role] = parseDatabaseUrl(text, variable(role)).href;
  }
  return given;
}

async function open(url, name) {
  try {
    return await connect(url.href);
  } catch (error) {
    throw serverSentence(error, url, name);
  }
}

async function assertVersion(client, url) {
  const { rows } = await client.query("select current_setting('server_version_num')::int as v");
  if (rows[0].v < 150000)
    throw new Sentence(
      `The PostgreSQL server at ${url.hostname} is version ${Math.floor(rows[0].v / 10000)}; Attune needs 15 or newer.`,
    );
}

function refusedRoles(url) {
  const user = decodeURIComponent(url.username);
  return new Sentence(
    `The PostgreSQL server at ${url.hostname} does not let "${user}" create the roles Attune needs. Have its administrator create them (docs/operating.md, "Roles") and give their addresses in ${variable('owner')}, ${variable('app')}, ${variable('worker')} and ${variable('public')}.`,
  );
}

function withRole(url, role, password) {
  const copy = new URL(url.href);
  copy.username = roleOf(role);
  copy.password = password;
  return copy.href;
}

async function createRoles(client, url, passwords, say) {
  const { rows } = await client.query(
    'select rolsuper as super from pg_roles where rolname = current_user',
  );
  const superuser = rows[0].super;
  const database = url.pathname.slice(1);
  try {
    await ensureRoles(client, passwords, { superuser });
    await prepareDatabase(client, decodeURIComponent(database));
  } catch (error) {
    if (error.code === '42501') throw refusedRoles(url);
    throw error;
  }
  if (!(await grantBackup(client)))
    say(
      '  Note: the server does not let attune_backup read past row-level security; see docs/operating.md, "Backups".',
    );
}

// A role given with a password of its own keeps it; the others get one derived from the secret.
function passwordsFor(given, secret) {
  return Object.fromEntries(
    roleNames.map((role) => {
      const url = given[role] && new URL(given[role]);
      const own = url && decodeURIComponent(url.username) === roleOf(role) && url.password;
      return [role, own ? decodeURIComponent(own) : derivedPassword(secret, role)];
    }),
  );
}

async function ensureOrFind(client, url, passwords, given, say) {
  try {
    await createRoles(client, url, passwords, say);
  } catch (error) {
    // Created beforehand by the server's administrator: then all we need is to be let in.
    if (!needed.every((role) => given[role])) throw error;
  }
  await assertGiven(given);
}

/** The roles' addresses on a server of one's own: given in the environment, or made through DATABASE_URL. */
export async function openOwnServer({ env = process.env, secret, say = () => {} }) {
  const url = parseDatabaseUrl(env.DATABASE_URL);
  const given = givenUrls(env);
  const passwords = passwordsFor(given, secret);
  const client = await open(url, 'DATABASE_URL');
  try {
    await assertVersion(client, url);
    await ensureOrFind(client, url, passwords, given, say);
  } finally {
    await client.end();
  }
  const urls = Object.fromEntries(
    roleNames.map((role) => [role, given[role] ?? withRole(url, role, passwords[role])]),
  );
  return { urls, adminUrl: url.href };
}

/**
 * A server that was set up elsewhere: only the addresses of the narrow roles are known here,
 * so this process can serve and cannot change the shape of the database.
 */
export async function openPreparedServer({ env = process.env }) {
  const given = givenUrls(env);
  const missing = ['app', 'worker', 'public'].find((role) => !given[role]);
  if (missing)
    throw new Sentence(
      `${variable(missing)} is not set. Give it beside the others, or give DATABASE_URL alone and the roles are made.`,
    );
  await assertGiven(given);
  return { urls: given };
}

async function assertGiven(given) {
  for (const [role, text] of Object.entries(given)) {
    const client = await open(new URL(text), variable(role));
    await client.end();
  }
}
