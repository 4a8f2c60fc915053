import { cleanUpAccounts } from '@/lib/accounts/commands/clean-up';
import { auditFaults } from '@/lib/audit/queries/walk';
import { systemClock } from '@/lib/core/clock';
import { newId } from '@/lib/core/id';
import { wipeSecrets } from '@/lib/notifications/commands';
import { type Carrier, relayDue } from '@/lib/notifications/relay';
import type { JobContext } from '@/lib/platform/context';
import { type Database, openDatabase } from '@/lib/platform/db/database';
import { type Env, env, required } from '@/lib/platform/env';
import { type RunningJobs, repeat, startTimedJobs, type TimedJob } from '@/lib/platform/jobs';
import { log } from '@/lib/platform/log';
import { createMailer, parseMailbox } from '@/lib/platform/mail';
import { rejudgeApplications } from '@/lib/readiness/commands/rejudge-applications';
import { remindReviewers } from '@/lib/reviews/commands/remind-reviewers';
import { expireRequests } from '@/lib/vouching/commands/expire-requests';

const OUTBOX_PAUSE_MS = 1_000;

const carrierFor = (settings: Env): Carrier => {
  if (settings.ATTUNE_DEMO && !settings.SMTP_URL) return { kind: 'kept' };
  const from = parseMailbox(settings.MAIL_FROM);
  if (!from) throw new Error('The setting MAIL_FROM is not one mailbox.');
  if (!settings.SMTP_URL)
    log.warn('no mail server', { hint: 'set SMTP_URL; mails wait meanwhile' });
  return { kind: 'server', mailer: createMailer({ smtpUrl: settings.SMTP_URL ?? null }), from };
};

const contextOf =
  (db: Database) =>
  (job: string): JobContext => ({
    actor: { kind: 'job', job },
    scope: { kind: 'job', job },
    db,
    clock: systemClock,
    newId: () => newId(systemClock.now()),
  });

const timedJobs = (as: ReturnType<typeof contextOf>, carrier: Carrier): readonly TimedJob[] => [
  {
    name: 'relay-mail',
    cron: '* * * * *',
    withinSeconds: 300,
    run: () => relayDue(as('relay-mail'), { carrier }),
  },
  {
    name: 'expire-requests',
    cron: '*/10 * * * *',
    withinSeconds: 300,
    run: () => expireRequests(as('expire-requests')),
  },
  {
    name: 'remind-reviewers',
    cron: '7 * * * *',
    withinSeconds: 300,
    run: () => remindReviewers(as('remind-reviewers')),
  },
  {
    name: 'rejudge',
    cron: '*/10 * * * *',
    withinSeconds: 900,
    run: () => rejudgeApplications(as('rejudge')),
  },
  {
    name: 'clean-up',
    cron: '17 * * * *',
    withinSeconds: 300,
    run: async () => {
      await cleanUpAccounts(as('clean-up'));
      await wipeSecrets(as('clean-up'));
    },
  },
  {
    name: 'verify-audit',
    cron: '41 3 * * *',
    withinSeconds: 3_600,
    run: async () => {
      for (const fault of await auditFaults(as('verify-audit')))
        log.error('audit altered', { ...fault });
    },
  },
];

/**
 * Everything this process does besides answering people: mail leaves within a second or two, the rest by
 * the clock. Runs inside the server, or in a process of its own; several at once share the work.
 */
export const startJobs = async (): Promise<RunningJobs> => {
  const settings = env();
  const worker = required(settings, 'ATTUNE_WORKER_DATABASE_URL');
  const db = openDatabase({ app: worker, worker });
  const as = contextOf(db);
  const carrier = carrierFor(settings);
  const timed = await startTimedJobs(worker, timedJobs(as, carrier));
  const outbox = repeat('outbox', OUTBOX_PAUSE_MS, (stopping) =>
    relayDue(as('outbox'), { carrier, stopping }),
  );
  return {
    stop: async () => {
      await Promise.all([outbox.stop(), timed.stop()]);
      if (carrier.kind === 'server') carrier.mailer.close();
      await db.close();
    },
  };
};
