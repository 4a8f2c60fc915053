import { answerAttestation } from '@/lib/vouching/commands/answer-attestation';
import { askForAttestation } from '@/lib/vouching/commands/ask-for-attestation';
import { askForReference } from '@/lib/vouching/commands/ask-for-reference';
import { remindProvider, withdrawAttestation } from '@/lib/vouching/commands/chase-attestation';
import { remindRater, withdrawReference } from '@/lib/vouching/commands/chase-reference';
import { correctProviderEmail } from '@/lib/vouching/commands/correct-provider';
import { expireRequests } from '@/lib/vouching/commands/expire-requests';
import {
  declineReference,
  saveReferenceDraft,
  submitReferenceRating,
} from '@/lib/vouching/commands/write-rating';
import {
  asking,
  givenApplication,
  givenReference,
  givenSessions,
  holderOf,
} from '../../integration/vouching/arrange';
import { filled, saveWhole, taskOf } from '../../integration/vouching/fill';
import { somebody } from '../reviews';
import type { World } from '../world';
import { audited, auditedAt, made, type Race, type Races, row } from './race';

const FOUR_DAYS = 4 * 86_400_000;

/** References and attestations, from asking to answering. */
export const vouchingRaces: Races = async (world) => {
  const association = await world.association('vouching');
  return [...referenceRaces(world, association), ...attestationRaces(world)];
};

const referenceRaces = (world: World, association: string): readonly Race[] => {
  const applicant = async () => {
    const person = await somebody(world);
    await givenApplication(world, association, person);
    return person;
  };
  const asked = async () => {
    const person = await applicant();
    const id = await givenReference(world, person);
    return { person, id, holder: await holderOf(world, id) };
  };
  return [
    {
      name: 'askForReference',
      begin: async () => {
        const person = await applicant();
        const input = asking();
        return {
          go: () => askForReference(world.as(person), input),
          leaves: [
            row('reference_request WHERE person_id = $1', person),
            audited('reference.asked', person),
          ],
        };
      },
    },
    {
      name: 'remindRater',
      begin: async () => {
        const { person, id } = await asked();
        await world.owner.query('UPDATE reference_request SET asked_at = $2 WHERE id = $1', [
          id,
          new Date(world.now.getTime() - FOUR_DAYS),
        ]);
        return {
          go: () => remindRater(world.as(person), id),
          leaves: [
            row(`message WHERE about_id = $1 AND template = 'reference_reminder'`, id),
            auditedAt('reference.reminded', id),
          ],
        };
      },
    },
    {
      name: 'withdrawReference',
      begin: async () => {
        const { person, id } = await asked();
        return {
          go: () => withdrawReference(world.as(person), id),
          leaves: [auditedAt('reference.withdrawn', id)],
        };
      },
    },
    {
      name: 'saveReferenceDraft',
      begin: async () => {
        const { id, holder } = await asked();
        const task = await taskOf(holder);
        const draft = { answers: filled(task), version: task.version };
        return {
          go: () => saveReferenceDraft(holder, draft),
          leaves: [row('reference_draft WHERE request_id = $1 AND version = 1', id)],
          oneWins: true,
        };
      },
    },
    {
      name: 'submitReferenceRating',
      begin: async () => {
        const { id, holder } = await asked();
        const version = await saveWhole(holder);
        return {
          go: () => submitReferenceRating(holder, { version, locale: 'en' }),
          leaves: [
            row('reference_rating WHERE request_id = $1', id),
            auditedAt('reference.completed', id),
          ],
        };
      },
    },
    {
      name: 'declineReference',
      begin: async () => {
        const { id, holder } = await asked();
        return {
          go: () => declineReference(holder, { suggestion: '' }),
          leaves: [auditedAt('reference.declined', id)],
        };
      },
    },
    {
      name: 'expireRequests',
      begin: async () => {
        const { id } = await asked();
        await world.owner.query(
          'UPDATE reference_request SET token_expires_at = $2 WHERE id = $1',
          [id, world.now],
        );
        return {
          go: () => expireRequests(world.job()),
          leaves: [auditedAt('reference.expired', id)],
        };
      },
    },
  ];
};

const attestationRaces = (world: World): readonly Race[] => {
  const sessions = async () => {
    const person = await somebody(world);
    const { providerId } = await givenSessions(world, person, 2);
    return { person, providerId };
  };
  const ask = (person: string, providerId: string, submissionId: string) =>
    askForAttestation(world.as(person), {
      providerId,
      sessionIds: 'all',
      locale: 'en',
      submissionId,
    });
  const asked = async () => {
    const { person, providerId } = await sessions();
    const { requestId } = made(await ask(person, providerId, crypto.randomUUID()));
    return { person, providerId, id: requestId };
  };
  const leavesOne = (person: string) => [
    row('attestation_request WHERE person_id = $1', person),
    audited('attestation.asked', person),
  ];
  return [
    {
      name: 'askForAttestation, one form',
      begin: async () => {
        const { person, providerId } = await sessions();
        const form = crypto.randomUUID();
        return { go: () => ask(person, providerId, form), leaves: leavesOne(person) };
      },
    },
    {
      name: 'askForAttestation, eight forms',
      begin: async () => {
        const { person, providerId } = await sessions();
        return {
          go: () => ask(person, providerId, crypto.randomUUID()),
          leaves: leavesOne(person),
        };
      },
    },
    {
      name: 'answerAttestation',
      begin: async () => {
        const { person, id } = await asked();
        const holder = await holderOf(world, id);
        return {
          go: () => answerAttestation(holder, { answers: {}, agreeToAll: true, note: '' }),
          leaves: [
            audited('attestation.completed', person),
            row(`message WHERE person_id = $1 AND template = 'attestation_completed'`, person),
          ],
        };
      },
    },
    {
      name: 'remindProvider',
      begin: async () => {
        const { person, id } = await asked();
        await world.owner.query('UPDATE attestation_request SET asked_at = $2 WHERE id = $1', [
          id,
          new Date(world.now.getTime() - FOUR_DAYS),
        ]);
        return {
          go: () => remindProvider(world.as(person), id),
          leaves: [auditedAt('attestation.reminded', id)],
        };
      },
    },
    {
      name: 'correctProviderEmail',
      begin: async () => {
        const { person, providerId, id } = await asked();
        const email = 'rosa.vega@example.org';
        return {
          go: () => correctProviderEmail(world.as(person), { providerId, email }),
          leaves: [
            auditedAt('rsc_provider.corrected', providerId),
            row(`attestation_request WHERE id = $1 AND state = 'withdrawn'`, id),
          ],
        };
      },
    },
    {
      name: 'withdrawAttestation',
      begin: async () => {
        const { person, id } = await asked();
        return {
          go: () => withdrawAttestation(world.as(person), id),
          leaves: [auditedAt('attestation.withdrawn', id)],
        };
      },
    },
  ];
};
