import { randomUUID } from 'node:crypto';
import { plainForm } from '../support/plain-form';
import { load, type Measured, middle } from './load';
import { personId, providerId } from './seed';
import { type Answer, ask, memoryOf, signIn, startServer } from './server';

const HANDS = 8;
const STRETCH = 2_500;
const ROUNDS = 3;
const MEMORY_MB = 350;
const P99_MS = 60;
// Many, so that what the bench logs does not make their ledgers larger than a person's.
const PEOPLE = 200;

/** Whose cookie is used for a request. */
const personOf = (n: number): string => personId((n % PEOPLE) + 1);

/** What names the action of the form that logs a session, as a browser without scripts would send it. */
const logAction = async (cookie: string): Promise<Readonly<Record<string, string>>> => {
  const { body } = await ask('/ledger/supervision/new', cookie);
  const form = Object.entries(plainForm(body, 'name="submissionId"'));
  return Object.fromEntries(form.filter(([name]) => name.startsWith('$ACTION')));
};

const typed = {
  when: 'day',
  heldOn: '2026-11-17',
  length: '1 h',
  format: 'individual',
  mode: 'virtual',
  kind: 'reflective',
  focus: 'own_work',
  'tracks[]': 'IMH',
  again: 'yes',
};

/** Pages and an action of a built server against an empty handler and an empty page of the same build. */
export const measureHttp = async (need: (name: string) => string): Promise<readonly string[]> => {
  const cookies = await signIn(need('ATTUNE_OWNER_DATABASE_URL'), PEOPLE);
  const cookie = (n: number) => cookies[n % PEOPLE] ?? '';
  const server = await startServer();
  const problems: string[] = [];
  try {
    const action = await logAction(cookie(0));
    const get = (path: string) => (n: number) => expectOk(path, ask(path, cookie(n)));
    const jobs: Readonly<Record<string, (n: number) => Promise<unknown>>> = {
      'empty handler': get('/bench/empty'),
      'empty page': get('/bench'),
      'list 50 sessions (page)': get('/ledger/supervision'),
      'progress (page)': get('/progress'),
      'log one session (form)': (n) =>
        expectLogged(
          ask('/ledger/supervision/new', cookie(n), {
            ...action,
            ...typed,
            provider: providerId(personOf(n)),
            submissionId: randomUUID(),
          }),
        ),
    };
    const found = new Map<string, Measured[]>();
    for (let round = 0; round < ROUNDS; round += 1)
      for (const [name, job] of Object.entries(jobs))
        found.set(name, [...(found.get(name) ?? []), await load(HANDS, STRETCH, job)]);
    const rate = (name: string) => middle(found.get(name) ?? []);
    const page = rate('empty page').perSecond;
    console.log(
      '\nover HTTP, 8 connections         per second   ÷ empty page   ÷ empty handler   p99 ms',
    );
    for (const name of Object.keys(jobs)) {
      const { perSecond, p99 } = rate(name);
      const share = perSecond / page;
      console.log(
        `${name.padEnd(30)} ${perSecond.toFixed(0).padStart(12)} ${share.toFixed(2).padStart(14)} ${(perSecond / rate('empty handler').perSecond).toFixed(2).padStart(17)} ${p99.toFixed(0).padStart(8)}`,
      );
      if (!name.startsWith('empty') && share < 0.5)
        problems.push(`${name}: ${share.toFixed(2)} of an empty page, half is the aim`);
      if (!name.startsWith('empty') && p99 > P99_MS)
        problems.push(`${name}: p99 ${p99.toFixed(0)} ms, ${P99_MS} is the aim`);
    }
    const memory = memoryOf(server.pid);
    console.log(`\nserver memory ${memory.toFixed(0)} MB`);
    if (memory > MEMORY_MB)
      problems.push(`the server holds ${memory.toFixed(0)} MB, ${MEMORY_MB} is the aim`);
  } finally {
    await server.stop();
  }
  return problems;
};

const expectOk = async (what: string, answer: Promise<Answer>): Promise<void> => {
  const { status } = await answer;
  if (status >= 400) throw new Error(`${what} answered ${status}`);
};

/** A page that asks again, or refuses, answers 200 as well and is not what is measured. */
const expectLogged = async (answer: Promise<Answer>): Promise<void> => {
  const { status, body } = await answer;
  if (!body.includes('notice-good')) throw new Error(`no session was logged, answered ${status}`);
};
