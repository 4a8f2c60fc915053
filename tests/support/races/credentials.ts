import {
  reinstateCredential,
  revokeCredential,
  suspendCredential,
} from '@/lib/credentials/commands/change-state';
import { issueCredential } from '@/lib/credentials/commands/issue';
import { reissueCredential } from '@/lib/credentials/commands/reissue';
import { setListing } from '@/lib/credentials/commands/set-listing';
import { recordExamResult } from '@/lib/exams/commands';
import { approved, issued, issueInput } from '../credentials';
import { atDesk, openReviewDesk, type ReviewDesk, somebody, submitted } from '../reviews';
import type { World } from '../world';
import { audited, auditedAt, made, mailed, type Race, type Races, row } from './race';

/** From the exam over issuing to all that befalls a credential. */
export const credentialRaces: Races = async (world) => {
  const desk = await openReviewDesk(world, 'issuing', 1);
  return [...issueRaces(world, desk), ...changeRaces(world, desk), sitting(world, desk)];
};

const issueRaces = (world: World, desk: ReviewDesk): readonly Race[] => {
  const coordinator = atDesk(world, desk);
  const ready = async () => {
    const person = await somebody(world);
    return { person, application: await approved(world, desk, person) };
  };
  const leavesOne = (person: string) => [
    row('credential WHERE person_id = $1', person),
    row('standing WHERE subject_person_id = $1', person),
    row('credential_event WHERE person_id = $1', person),
    audited('credential.issued', person),
    mailed('credential_issued', person),
  ];
  return [
    {
      name: 'issueCredential, one form',
      begin: async () => {
        const { person, application } = await ready();
        const input = issueInput(application);
        return { go: () => issueCredential(coordinator, input), leaves: leavesOne(person) };
      },
    },
    {
      name: 'issueCredential, eight forms',
      begin: async () => {
        const { person, application } = await ready();
        return {
          go: () => issueCredential(coordinator, issueInput(application)),
          leaves: leavesOne(person),
        };
      },
    },
  ];
};

const changeRaces = (world: World, desk: ReviewDesk): readonly Race[] => {
  const coordinator = atDesk(world, desk);
  const held = async () => {
    const person = await somebody(world);
    const id = await issued(world, desk, person);
    const on = (version: number) => ({
      submissionId: crypto.randomUUID(),
      credentialId: id,
      version,
      note: 'Seen by the committee.',
    });
    return { person, id, on };
  };
  const leavesOne = (kind: string, id: string) => [
    row(`credential_event WHERE credential_id = $1 AND kind = '${kind}'`, id),
    auditedAt(`credential.${kind}`, id),
  ];
  const suspend = { reason: 'ethics_inquiry' } as const;
  return [
    {
      name: 'suspendCredential',
      begin: async () => {
        const { id, on } = await held();
        return {
          go: () => suspendCredential(coordinator, { ...on(1), ...suspend }),
          leaves: leavesOne('suspended', id),
        };
      },
    },
    {
      name: 'reinstateCredential',
      begin: async () => {
        const { id, on } = await held();
        made(await suspendCredential(coordinator, { ...on(1), ...suspend }));
        return {
          go: () => reinstateCredential(coordinator, on(2)),
          leaves: leavesOne('reinstated', id),
        };
      },
    },
    {
      name: 'revokeCredential',
      begin: async () => {
        const { id, on } = await held();
        return {
          go: () => revokeCredential(coordinator, { ...on(1), reason: 'ethics_decision' }),
          leaves: leavesOne('revoked', id),
        };
      },
    },
    {
      name: 'reissueCredential',
      begin: async () => {
        const { person, id, on } = await held();
        const input = { ...on(1), reason: 'name_change', holderName: 'Ana Rivera Soto' } as const;
        return {
          go: () => reissueCredential(coordinator, input),
          leaves: [
            row('credential WHERE replaces_id = $1', id),
            row(`credential WHERE person_id = $1 AND state = 'valid'`, person),
            mailed('credential_reissued', person),
          ],
        };
      },
    },
    {
      name: 'setListing',
      begin: async () => {
        const { person, id } = await held();
        return {
          go: () => setListing(world.as(person), { credentialId: id, listed: 'yes' }),
          leaves: leavesOne('listed', id),
        };
      },
    },
  ];
};

const sitting = (world: World, desk: ReviewDesk): Race => ({
  name: 'recordExamResult',
  begin: async () => {
    const person = await somebody(world);
    const application = await submitted(world, desk, person, 'IMHM-C', {
      state: 'approved_for_exam',
      decided_at: new Date('2026-03-01T17:00:00Z'),
      due_on: '2027-03-01',
    });
    const result = { takenOn: '2026-11-20', part1Percent: '85', part2Percent: '80' };
    return {
      go: () =>
        recordExamResult(atDesk(world, desk), {
          ...result,
          submissionId: crypto.randomUUID(),
          applicationId: application,
        }),
      leaves: [
        row('exam_result WHERE application_id = $1', application),
        audited('exam.recorded', person),
        mailed('decision_letter', person),
      ],
    };
  },
});
