import { Sentence } from './sentence.mjs';

/**
 * One plain connection, for set-up work outside the application.
 * @param {string} url
 * @param {{ timeout?: number }} [options]
 * @returns {Promise<import('pg').Client>}
 */
export async function connect(url, { timeout = 8000 } = {}) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: timeout,
    application_name: 'attune-setup',
  });
  // The server going away while we hold a lock is seen by the next query.
  client.on('error', () => {});
  await client.connect();
  return client;
}

/**
 * The same for one piece of work; closed however the work ends.
 * @template T
 * @param {string} url
 * @param {(client: import('pg').Client) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withConnection(url, work) {
  const client = await connect(url);
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

export function parseDatabaseUrl(text, name = 'DATABASE_URL') {
  let url;
  try {
    url = new URL(text);
  } catch {
    url = undefined;
  }
  if (!url || !/^postgres(ql)?:$/.test(url.protocol) || url.pathname.length < 2)
    throw new Sentence(
      `${name} is not the address of a PostgreSQL database. It looks like postgresql://user:password@host:5432/database.`,
    );
  return url;
}

const unreachable = /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ECONNRESET|timeout/i;

/** Why a server of one's own could not be used, in one sentence. Never prints the password. */
export function serverSentence(error, url, name = 'DATABASE_URL') {
  const place = `${url.hostname}:${url.port || 5432}`;
  const user = decodeURIComponent(url.username);
  const text = `${error?.code ?? ''} ${error?.message ?? ''} ${error?.errors?.[0]?.code ?? ''}`;
  if (error?.code === '28P01' || error?.code === '28000')
    return new Sentence(
      `The PostgreSQL server at ${place} does not let the user "${user}" in. Check the user name and the password in ${name}.`,
    );
  if (error?.code === '42501')
    return new Sentence(
      `The PostgreSQL server at ${place} does not let "${user}" use the database "${url.pathname.slice(1)}".`,
    );
  if (error?.code === '3D000')
    return new Sentence(
      `The PostgreSQL server at ${place} has no database "${url.pathname.slice(1)}". Create it, or correct ${name}.`,
    );
  if (error?.code === '53300')
    return new Sentence(`The PostgreSQL server at ${place} has no free connection left.`);
  if (error?.code === '53100' || /No space left/.test(text))
    return new Sentence(`The disk of the PostgreSQL server at ${place} is full.`);
  if (unreachable.test(text))
    return new Sentence(
      `No PostgreSQL server answers at ${place}. Check ${name}, and that the server runs and can be reached from here.`,
    );
  if (/SSL|certificate/i.test(text))
    return new Sentence(
      `The encrypted connection to the PostgreSQL server at ${place} failed (${error.message}). Check sslmode in ${name}.`,
    );
  return error;
}
