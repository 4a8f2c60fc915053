import { ensureEmbeddedDatabase, openEmbedded } from './embedded.mjs';
import { openOwnServer } from './own-server.mjs';
import { dataFolder, root } from './paths.mjs';
import { readSecrets } from './secrets.mjs';

export const databaseName = 'attune';

function environment(folder, secret, urls, demo) {
  return {
    DATA_DIR: folder,
    ATTUNE_SECRET: secret,
    ATTUNE_DEMO: demo ? '1' : '0',
    ATTUNE_OWNER_DATABASE_URL: urls.owner,
    ATTUNE_APP_DATABASE_URL: urls.app,
    ATTUNE_WORKER_DATABASE_URL: urls.worker,
    ATTUNE_PUBLIC_DATABASE_URL: urls.public,
    ATTUNE_BACKUP_DATABASE_URL: urls.backup,
  };
}

/**
 * The database of this installation: the embedded one, or the server named by DATABASE_URL.
 * Answers the environment the application runs with and `close()`.
 */
export async function openDatabase({
  env = process.env,
  exclusive = false,
  say = console.log,
} = {}) {
  const folder = dataFolder(env);
  const secrets = readSecrets(folder);
  const secret = env.ATTUNE_SECRET || secrets.secret;
  const embedded = !env.DATABASE_URL;
  const demo = env.ATTUNE_DEMO ? env.ATTUNE_DEMO === '1' : embedded;
  if (!embedded) {
    const server = await openOwnServer({ env, secret, say });
    return {
      embedded,
      demo,
      folder,
      adminUrl: server.adminUrl,
      env: environment(folder, secret, server.urls, demo),
      close: server.release,
    };
  }
  // A folder inside the clone is as good as none named: the database may be kept elsewhere.
  const explicit = Boolean(env.DATA_DIR) && !folder.startsWith(root);
  const cluster = await openEmbedded({ folder, explicit, exclusive, say });
  await ensureEmbeddedDatabase(cluster, databaseName);
  return {
    embedded,
    demo,
    folder,
    cluster,
    adminUrl: cluster.adminUrl(databaseName),
    env: environment(folder, secret, cluster.urls(databaseName), demo),
    close: cluster.release,
  };
}
