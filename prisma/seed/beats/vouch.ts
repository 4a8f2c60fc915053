import type { CapabilityContext } from '@/lib/platform/context';
import { decrypt, hashToken } from '@/lib/platform/crypto';
import { withScope } from '@/lib/platform/db/with-scope';
import { answerAttestation } from '@/lib/vouching/commands/answer-attestation';
import { askForAttestation } from '@/lib/vouching/commands/ask-for-attestation';
import { askForReference } from '@/lib/vouching/commands/ask-for-reference';
import {
  declineReference,
  saveReferenceDraft,
  submitReferenceRating,
} from '@/lib/vouching/commands/write-rating';
import type { Mark } from '@/lib/vouching/model';
import { openTask } from '@/lib/vouching/queries/open-task';
import { pick } from '@/tests/factories/words';
import type { Life } from '../life';
import { type Rater, ratersOf } from '../raters';
import { comments } from '../said';
import { done } from '../stage';

/** Whoever holds the link that was mailed for a request. */
const holderOf = async (life: Life, requestId: string): Promise<CapabilityContext> => {
  const { rows } = await life.stage.owner.query(
    'SELECT id, secret_params FROM message WHERE about_id = $1 ORDER BY created_at DESC, id DESC LIMIT 1',
    [requestId],
  );
  const opened = decrypt('mail-payload', rows[0].secret_params, rows[0].id);
  const { capabilityLink } = JSON.parse(opened ?? '{}') as { capabilityLink: string };
  return life.stage.bearer(hashToken(new URL(capabilityLink).pathname.slice('/v/'.length)));
};

const requestIn = async (life: Life, slot: number): Promise<string> => {
  const { rows } = await life.stage.owner.query(
    'SELECT id FROM reference_request WHERE person_id = $1 AND slot = $2 ORDER BY asked_at DESC LIMIT 1',
    [life.personId, slot],
  );
  return rows[0].id;
};

const raterIn = (life: Life, slot: number): Rater => {
  const rater = ratersOf(life.applicant)[slot - 1];
  if (!rater) throw new RangeError(`There is no place ${slot}.`);
  return rater;
};

/** Asks for the reference in one place. */
export const askIn =
  (slot: number) =>
  async (life: Life): Promise<void> => {
    const { name, email, role } = raterIn(life, slot);
    const { locale = 'en', key } = life.applicant;
    const asked = {
      slot,
      raterName: name,
      raterEmail: email,
      roles: [role],
      waivesAccess: pick(`${key} ${slot}`, [true, true, false]),
      locale,
      replacesId: null,
      submissionId: life.submissionOf(`reference/${slot}`),
    };
    done(`ask ${slot}`, await askForReference(life.ctx, asked));
  };

/** The rater fills the form in, a few items left open, and keeps it as a draft. */
const fill = async (life: Life, slot: number, share: number) => {
  const holder = await holderOf(life, await requestIn(life, slot));
  const { role, endorsedAs } = raterIn(life, slot);
  const { locale = 'en', key } = life.applicant;
  const task = await withScope(holder, (tx) => openTask(holder, tx, locale));
  if (task?.kind !== 'reference') throw new Error(`No form behind the link of place ${slot}.`);
  const marked = task.items.items.slice(0, Math.ceil(task.items.items.length * share));
  const marks = marked.map(({ id }, i): [string, Mark] => [
    id,
    i % 19 === 7 ? 'unknown' : pick(`${key} ${slot} ${id}`, ['4', '5', '5', '4', '3'] as const),
  ]);
  const answers = {
    ...task.answers,
    itemSet: task.items.name,
    marks: Object.fromEntries(marks),
    comments: pick(`${key} ${slot}`, comments[locale]),
    recommends: share === 1 ? ('yes' as const) : null,
    roles: [role],
    knownYears: pick(`${key} ${slot}`, ['2', '3', '5']),
    knownMonths: '6',
    endorsedAs,
  };
  const saved = done('draft', await saveReferenceDraft(holder, { answers, version: task.version }));
  return { holder, version: saved.version, locale };
};

export const rateIn =
  (slot: number) =>
  async (life: Life): Promise<void> => {
    const { holder, version, locale } = await fill(life, slot, 1);
    done(`rate ${slot}`, await submitReferenceRating(holder, { version, locale }));
  };

export const draftIn =
  (slot: number) =>
  async (life: Life): Promise<void> => {
    await fill(life, slot, 0.5);
  };

export const declineIn =
  (slot: number, suggestion: string) =>
  async (life: Life): Promise<void> => {
    const holder = await holderOf(life, await requestIn(life, slot));
    done(`decline ${slot}`, await declineReference(holder, { suggestion }));
  };

/** The mail server would not take the address: as the worker writes it down. */
export const refuseMailIn =
  (slot: number) =>
  async (life: Life): Promise<void> => {
    const id = await requestIn(life, slot);
    const reason = '550: No such mailbox here.';
    await life.stage.owner.query(
      "UPDATE message SET state = 'refused', attempts = 1, last_error = $2 WHERE about_id = $1 AND state = 'queued'",
      [id, reason],
    );
    await life.stage.owner.query(
      "UPDATE reference_request SET delivery = 'refused', delivery_note = $2 WHERE id = $1",
      [id, reason],
    );
  };

/** Asks the provider of that address to confirm everything that is open with them. */
export const askProvider =
  (email: string) =>
  async (life: Life): Promise<void> => {
    await life.keepUp();
    const { rows } = await life.stage.owner.query(
      'SELECT id FROM rsc_provider WHERE person_id = $1 AND email_norm = $2',
      [life.personId, email],
    );
    const asked = {
      providerId: rows[0].id,
      sessionIds: 'all',
      locale: life.applicant.locale ?? 'en',
      submissionId: life.submissionOf(`attestation/${email}/${life.stage.now().toISOString()}`),
    } as const;
    done('ask provider', await askForAttestation(life.ctx, asked));
  };

export const confirmAll = async (life: Life): Promise<void> => {
  const { rows } = await life.stage.owner.query(
    "SELECT id FROM attestation_request WHERE person_id = $1 AND state = 'asked' ORDER BY asked_at DESC LIMIT 1",
    [life.personId],
  );
  const holder = await holderOf(life, rows[0].id);
  done('confirm', await answerAttestation(holder, { answers: {}, agreeToAll: true, note: '' }));
};
