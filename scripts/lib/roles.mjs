const attributes = {
  owner: 'LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE',
  app: 'LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE',
  worker: 'LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE',
  public: 'LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE',
  backup: 'LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE',
};

export const roleOf = (name) => `attune_${name}`;

// A role that may create roles but is no superuser may not even repeat NOSUPERUSER.
const plain = 'LOGIN';

async function ensureRole(client, name, password, superuser) {
  const role = roleOf(name);
  const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [role]);
  const verb = rowCount ? 'alter' : 'create';
  const what = superuser ? attributes[name] : plain;
  await client.query(`${verb} role ${role} ${what} password ${client.escapeLiteral(password)}`);
}

/** The five roles of Attune with their passwords. Run by a superuser or a role that may create roles. */
export async function ensureRoles(client, passwords, { superuser = true } = {}) {
  await client.query('begin');
  try {
    // Several servers may start at once; roles belong to the whole server.
    await client.query("select pg_advisory_xact_lock(hashtext('attune roles'))");
    for (const name of Object.keys(attributes))
      await ensureRole(client, name, passwords[name], superuser);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

/** Lets the backup role read everything, past row-level security. False when the server refuses. */
export async function grantBackup(client) {
  try {
    await client.query('grant pg_read_all_data to attune_backup');
    await client.query('alter role attune_backup bypassrls');
    return true;
  } catch (error) {
    if (error.code === '42501') return false;
    throw error;
  }
}

/** Who may do what in one database, before any table exists. */
export async function prepareDatabase(client, database) {
  const name = client.escapeIdentifier(database);
  await client.query(`
    revoke all on database ${name} from public;
    grant connect, create, temporary on database ${name} to attune_owner;
    grant connect on database ${name} to attune_app, attune_worker, attune_public, attune_backup;
    revoke create on schema public from public;
    grant usage, create on schema public to attune_owner;
    grant usage on schema public to attune_app, attune_worker, attune_public, attune_backup;
  `);
}

/** Creates a database that belongs to attune_owner, unless it is there. */
export async function ensureDatabase(client, database) {
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [
    database,
  ]);
  if (rowCount) return false;
  try {
    await client.query(`create database ${client.escapeIdentifier(database)} owner attune_owner`);
  } catch (error) {
    // 23505 / 42P04: another start made it in the same moment.
    if (error.code !== '42P04' && error.code !== '23505') throw error;
  }
  return true;
}
