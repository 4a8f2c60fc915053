import { spawn } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import http from 'node:http';
import pg from 'pg';
import { personId } from './seed';

const PORT = 3977;
// As `npm start` starts it (scripts/lib/serve.mjs).
const LEAN = ['--max-semi-space-size=16', '--max-old-space-size=256'];

const agent = new http.Agent({ keepAlive: true, maxSockets: 8 });

export interface Answer {
  readonly status: number;
  readonly body: string;
}

/** Asks for a page, or sends a form as a browser without scripts would. */
export const ask = (
  path: string,
  cookie: string,
  form?: Readonly<Record<string, string>>,
): Promise<Answer> =>
  new Promise((done, fail) => {
    const boundary = '----attune-bench';
    const body = form
      ? `${Object.entries(form)
          .map(
            ([name, value]) =>
              `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
          )
          .join('')}--${boundary}--\r\n`
      : undefined;
    const request = http.request(
      {
        agent,
        host: '127.0.0.1',
        port: PORT,
        path,
        method: form ? 'POST' : 'GET',
        headers: {
          host: `localhost:${PORT}`,
          cookie,
          ...(body
            ? {
                origin: `http://localhost:${PORT}`,
                'content-type': `multipart/form-data; boundary=${boundary}`,
                'content-length': Buffer.byteLength(body),
              }
            : {}),
        },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('end', () =>
          done({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString() }),
        );
      },
    );
    request.on('error', fail);
    request.end(body);
  });

/** Signs in the first people of the seed; answers their cookies. */
export const signIn = async (ownerUrl: string, people: number): Promise<readonly string[]> => {
  const client = new pg.Client(ownerUrl);
  await client.connect();
  const cookies: string[] = [];
  for (let n = 1; n <= people; n += 1) {
    const token = randomUUID();
    const hash = createHash('sha256').update(token).digest('hex');
    await client.query(
      `INSERT INTO session (id, token_hash, person_id, method, user_agent, network, created_at, last_seen_at, expires_at, reauthenticated_at)
       VALUES (gen_random_uuid(), $1, $2, 'code', '', '', now(), now(), now() + interval '1 day', now())`,
      [hash, personId(n)],
    );
    cookies.push(`__Host-attune.session=${token}`);
  }
  await client.end();
  return cookies;
};

/** The built server by itself, without its jobs. */
export const startServer = async (): Promise<{ readonly pid: number; stop(): Promise<void> }> => {
  const child = spawn(process.execPath, [...LEAN, 'server/main.ts'], {
    env: {
      ...process.env,
      PORT: String(PORT),
      NEXT_DIST_DIR: '.next-bench',
      ATTUNE_INLINE_WORKER: '0',
      ATTUNE_BENCH: '1',
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  await new Promise<void>((done, fail) => {
    child.on('message', () => done());
    child.on('exit', (code) => fail(new Error(`The server ended with ${code}.`)));
  });
  return {
    pid: child.pid ?? 0,
    stop: () =>
      new Promise((done) => {
        child.removeAllListeners('exit');
        child.on('exit', () => done());
        child.kill('SIGTERM');
        agent.destroy();
      }),
  };
};

/** In MB. */
export const memoryOf = (pid: number): number => {
  const line = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(line?.[1] ?? 0) / 1024;
};
