import {
  acceptRegistration,
  declineRegistration,
} from '@/lib/applications/commands/answer-registration';
import { assignAdvisor } from '@/lib/applications/commands/assign-advisor';
import { registerApplication } from '@/lib/applications/commands/register';
import { signAgreement } from '@/lib/applications/commands/sign-agreement';
import {
  beginApplication,
  reopenApplication,
  withdrawApplication,
} from '@/lib/applications/commands/take-step';
import { submitApplication } from '@/lib/readiness/commands/submit-application';
import { openDesk, putInto, register } from '../applications';
import { readyToSubmit } from '../portfolio';
import { somebody } from '../reviews';
import { audited, auditedAt, mailed, type Race, type Races, row } from './race';

let people = 0;
const letters = (n: number) => String(n).replace(/\d/g, (d) => 'abcdefghij'.charAt(Number(d)));

/** From registering to handing in. */
export const applicationRaces: Races = async (world) => {
  const desk = await openDesk(world, 'registry');
  const coordinator = world.staff(desk.association, desk.coordinator, ['coordinator']);
  const form = () => ({
    submissionId: crypto.randomUUID(),
    associationId: desk.association,
    category: 'IFS',
    motivation: '',
  });
  const registered = async () => {
    const person = await somebody(world);
    return { person, id: await register(world, person, desk.association) };
  };
  const leavesOne = (person: string) => [
    row('application WHERE person_id = $1', person),
    audited('application.registered', person),
    mailed('registration_received', person),
  ];
  const registering: readonly Race[] = [
    {
      name: 'registerApplication, one form',
      begin: async () => {
        const person = await somebody(world);
        const input = form();
        return {
          go: () => registerApplication(world.as(person), input),
          leaves: leavesOne(person),
        };
      },
    },
    {
      name: 'registerApplication, eight forms',
      begin: async () => {
        const person = await somebody(world);
        return {
          go: () => registerApplication(world.as(person), form()),
          leaves: leavesOne(person),
        };
      },
    },
    {
      name: 'acceptRegistration against declineRegistration',
      begin: async () => {
        const { person, id } = await registered();
        const input = { applicationId: id, version: 1, note: 'Please write to us first.' };
        return {
          go: (hand) =>
            hand % 2
              ? acceptRegistration(coordinator, input)
              : declineRegistration(coordinator, input),
          leaves: [
            row(
              `audit_event WHERE person_id = $1 AND action IN ('application.accepted', 'application.declined')`,
              person,
            ),
            row(
              `message WHERE person_id = $1 AND template IN ('registration_accepted', 'registration_declined')`,
              person,
            ),
          ],
        };
      },
    },
    {
      name: 'assignAdvisor',
      begin: async () => {
        const { person, id } = await registered();
        const input = { applicationId: id, version: 1, advisorId: desk.advisor };
        return {
          go: () => assignAdvisor(coordinator, input),
          leaves: [audited('application.advisor_assigned', person)],
        };
      },
    },
  ];
  const steps: readonly Race[] = [
    {
      name: 'beginApplication',
      begin: async () => {
        const { person, id } = await registered();
        const version = await putInto(world, id, 'accepted');
        return {
          go: () => beginApplication(world.as(person), { applicationId: id, version }),
          leaves: [row(`application_event WHERE application_id = $1 AND event = 'begin'`, id)],
        };
      },
    },
    {
      name: 'withdrawApplication',
      begin: async () => {
        const { person, id } = await registered();
        const version = await putInto(world, id, 'in_progress');
        return {
          go: () => withdrawApplication(world.as(person), { applicationId: id, version }),
          leaves: [
            row(`application_event WHERE application_id = $1 AND event = 'withdraw'`, id),
            auditedAt('application.withdrawn', id),
          ],
        };
      },
    },
    {
      name: 'reopenApplication',
      begin: async () => {
        const { person, id } = await registered();
        const version = await putInto(world, id, 'deferred');
        return {
          go: () => reopenApplication(world.as(person), { applicationId: id, version }),
          leaves: [
            row(`application_event WHERE application_id = $1 AND event = 'reopen'`, id),
            auditedAt('application.reopened', id),
          ],
        };
      },
    },
    {
      name: 'signAgreement',
      begin: async () => {
        const { person, id } = await registered();
        await putInto(world, id, 'accepted');
        const input = {
          applicationId: id,
          kind: 'code_of_ethics',
          textId: desk.texts.code_of_ethics,
          signedName: 'Somebody',
          agree: 'yes',
        } as const;
        return {
          go: () => signAgreement(world.as(person), input),
          leaves: [
            row('agreement_signature WHERE application_id = $1', id),
            audited('agreement.signed', person),
          ],
        };
      },
    },
    {
      name: 'submitApplication',
      begin: async () => {
        people += 1;
        const ready = await readyToSubmit(world, desk, `Ready ${letters(people)}`);
        const input = {
          submissionId: crypto.randomUUID(),
          applicationId: ready.id,
          version: ready.version,
          shown: 'competencies',
          acceptShortfall: 'yes',
          confirm: 'yes',
        } as const;
        return {
          go: () => submitApplication(world.as(ready.person), input),
          leaves: [
            row('frozen_portfolio WHERE application_id = $1', ready.id),
            row('frozen_ratings WHERE application_id = $1', ready.id),
            row(`application_event WHERE application_id = $1 AND event = 'submit'`, ready.id),
            audited('application.submitted', ready.person),
            mailed('application_submitted', ready.person),
          ],
        };
      },
    },
  ];
  return [...registering, ...steps];
};
