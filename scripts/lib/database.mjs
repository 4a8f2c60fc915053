import { ensureEmbeddedDatabase, openEmbedded } from './embedded.mjs';
import { openOwnServer, openPreparedServer } from './own-server.mjs';
import { dataFolder, root } from './paths.mjs';
import { readSecrets } from './secrets.mjs';
import { Sentence } from './sentence.mjs';

export const databaseName = 'attune';

function environment(folder, secret, urls, demo) {
  const addresses = Object.entries(urls).map(([role, url]) => [
    `ATTUNE_${role.toUpperCase()}_DATABASE_URL`,
    url,
  ]);
  return {
    DATA_DIR: folder,
    ATTUNE_SECRET: secret,
    ATTUNE_DEMO: demo ? '1' : '0',
    ...Object.fromEntries(addresses),
  };
}

async function openOwn(env, secret, say) {
  if (env.DATABASE_URL) return openOwnServer({ env, secret, say });
  return openPreparedServer({ env });
}

async function openEmbeddedOne(env, folder, exclusive, say) {
  // A folder inside the clone is as good as none named: the database may be kept elsewhere.
  const explicit = Boolean(env.DATA_DIR) && !folder.startsWith(root);
  const cluster = await openEmbedded({ folder, explicit, exclusive, say });
  await ensureEmbeddedDatabase(cluster, databaseName);
  return {
    cluster,
    urls: cluster.urls(databaseName),
    adminUrl: cluster.adminUrl(databaseName),
    release: cluster.release,
  };
}

function readSecret(env, folder) {
  const secret = env.ATTUNE_SECRET || readSecrets(folder).secret;
  if (secret.length >= 32) return secret;
  throw new Sentence(
    'ATTUNE_SECRET must have at least 32 characters, for example from `openssl rand -base64 32`.',
  );
}

/**
 * The database of this installation: the embedded one, or a server of one's own.
 * Answers the environment the application runs with, whether this process may set the database up,
 * and `close()`.
 * @param {{ env?: Record<string, string | undefined>, exclusive?: boolean, say?: (line: string) => void }} [options]
 */
export async function openDatabase({
  env = process.env,
  exclusive = false,
  say = console.log,
} = {}) {
  const folder = dataFolder(env);
  const secret = readSecret(env, folder);
  const embedded = !env.DATABASE_URL && !env.ATTUNE_APP_DATABASE_URL;
  const demo = env.ATTUNE_DEMO ? env.ATTUNE_DEMO === '1' : embedded;
  const opened = embedded
    ? await openEmbeddedOne(env, folder, exclusive, say)
    : await openOwn(env, secret, say);
  return {
    embedded,
    demo,
    folder,
    cluster: opened.cluster,
    adminUrl: opened.adminUrl,
    env: environment(folder, secret, opened.urls, demo),
    close: opened.release ?? (async () => {}),
  };
}
