import { calendarDate as on } from '@/lib/core/calendar-date';
import { minutes } from '@/lib/core/minutes';
import { addEducation, changeEducation, voidEducation } from '@/lib/education/commands';
import { addJob } from '@/lib/employment/commands/job';
import { addLeadership } from '@/lib/employment/commands/leadership';
import { addMembership, verifyMembership } from '@/lib/membership/commands';
import { changeRscSession } from '@/lib/supervision/commands/change-session';
import { logRscSession } from '@/lib/supervision/commands/log-session';
import { saveRscNote } from '@/lib/supervision/commands/save-note';
import { voidRscSession } from '@/lib/supervision/commands/void-session';
import type { NewRscSession } from '@/lib/supervision/model';
import { addTraining } from '@/lib/training/commands';
import { somebody } from '../reviews';
import type { World } from '../world';
import { audited, made, type Race, type Races, row } from './race';

const degree = {
  level: 'bachelor',
  field: 'Social work',
  institution: 'Lakeshore College',
  conferredOn: on('2018-05-12'),
  transcript: 'none',
  competencies: [],
} as const;
const job = {
  kind: 'direct_service',
  employer: 'Bright Start',
  jobTitle: 'Home visitor',
  from: on('2020-01-01'),
  until: null,
  paid: true,
  ftePercent: 60,
  tracks: ['IMH'],
  familiesImh: 14,
  familiesEcmh: null,
  leaves: [],
  focusSocialEmotional: true,
  attentionToRelationships: true,
  supervised: true,
  specialisedTraining: false,
  licensedOrEligible: false,
  supervisorCategory: null,
  competencies: [],
} as const;
const training = {
  title: 'Attachment',
  trainer: 'Lakeshore',
  completedOn: on('2025-03-01'),
  minutesImh: 360,
  minutesDei: 60,
  minutesRscProvision: 0,
  kind: 'short',
  tracks: ['IMH'],
  competencies: [],
} as const;
const membership = (associationId: string | null) => ({
  associationId,
  associationName: 'Lakeshore Association',
  kind: 'individual' as const,
  from: on('2026-01-01'),
  until: on('2026-12-31'),
  verifiedAt: null,
});
const council = { title: 'Council', scope: 'state', from: on('2020-01-01'), until: null } as const;
const hour: NewRscSession = {
  when: { on: on('2026-11-17') },
  minutes: minutes(75),
  format: 'individual',
  groupSize: null,
  competencies: [],
  mode: 'virtual',
  kind: 'reflective',
  focus: 'own_work',
  tracks: ['IMH'],
  provider: { kind: 'new', name: 'Ruth Calder', email: 'ruth.calder@example.org' },
};

type Ctx = ReturnType<World['as']>;

/** Everything a person writes into the own ledger, and what a coordinator confirms in it. */
export const ledgerRaces: Races = async (world) => {
  const added = (
    name: string,
    table: string,
    add: (ctx: Ctx, submissionId: string) => unknown,
  ) => ({
    name,
    begin: async () => {
      const person = await somebody(world);
      const submissionId = crypto.randomUUID();
      return {
        go: async () => add(world.as(person), submissionId),
        leaves: [row(`${table} WHERE person_id = $1`, person), audited(`${table}.added`, person)],
      };
    },
  });
  const nouns: readonly Race[] = [
    added('addEducation', 'education', (ctx, submissionId) =>
      addEducation(ctx, { facts: degree, submissionId }),
    ),
    added('addJob', 'employment', (ctx, submissionId) => addJob(ctx, { facts: job, submissionId })),
    added('addLeadership', 'leadership', (ctx, submissionId) =>
      addLeadership(ctx, { facts: council, submissionId }),
    ),
    added('addTraining', 'training', (ctx, submissionId) =>
      addTraining(ctx, { facts: training, submissionId }),
    ),
    added('addMembership', 'membership', (ctx, submissionId) =>
      addMembership(ctx, { facts: membership(null), submissionId }),
    ),
  ];
  return [
    ...nouns,
    ...entryRaces(world),
    ...(await confirmingRaces(world)),
    ...sessionRaces(world),
  ];
};

const entryRaces = (world: World): readonly Race[] => {
  const entry = async () => {
    const person = await somebody(world);
    const add = { facts: degree, submissionId: crypto.randomUUID() };
    return { person, ...made(await addEducation(world.as(person), add)) };
  };
  return [
    {
      name: 'changeEducation',
      begin: async () => {
        const { person, entryId } = await entry();
        return {
          go: () => changeEducation(world.as(person), { entryId, version: 1, facts: degree }),
          leaves: [
            audited('education.changed', person),
            row('education WHERE person_id = $1 AND version = 2', person),
          ],
          oneWins: true,
        };
      },
    },
    {
      name: 'voidEducation',
      begin: async () => {
        const { person, entryId } = await entry();
        return {
          go: () => voidEducation(world.as(person), { entryId, reason: 'Typed twice.' }),
          leaves: [audited('education.voided', person)],
        };
      },
    },
  ];
};

const confirmingRaces = async (world: World): Promise<readonly Race[]> => {
  const association = await world.association('confirming');
  const coordinator = await somebody(world, 'Mo Oduya');
  await world.role(association, coordinator, 'coordinator');
  const begin = async () => {
    const person = await somebody(world);
    const add = { facts: membership(association), submissionId: crypto.randomUUID() };
    const { entryId } = made(await addMembership(world.as(person), add));
    await world.owner.query(
      `INSERT INTO ledger_grant (id, person_id, association_id, purpose, source_id, from_at) VALUES (gen_random_uuid(), $1, $2, 'application', gen_random_uuid(), $3)`,
      [person, association, world.now],
    );
    const desk = world.staff(association, coordinator, ['coordinator'], person);
    return {
      go: () => verifyMembership(desk, { membershipId: entryId }),
      leaves: [
        audited('membership.verified', person),
        row('membership WHERE person_id = $1 AND verified_at IS NOT NULL', person),
      ],
    };
  };
  return [{ name: 'verifyMembership', begin }];
};

const sessionRaces = (world: World): readonly Race[] => {
  const logged = async () => {
    const person = await somebody(world);
    const input = { session: hour, submissionId: crypto.randomUUID() };
    return { person, ...made(await logRscSession(world.as(person), input)) };
  };
  return [
    {
      name: 'logRscSession',
      begin: async () => {
        const person = await somebody(world);
        const input = { session: hour, submissionId: crypto.randomUUID() };
        return {
          go: () => logRscSession(world.as(person), input),
          leaves: [
            row('rsc_session WHERE person_id = $1', person),
            audited('rsc_session.logged', person),
            row('rsc_provider WHERE person_id = $1', person),
          ],
        };
      },
    },
    {
      name: 'logRscSession, eight sessions with one new provider',
      begin: async () => {
        const person = await somebody(world);
        const day = (hand: number) => ({ ...hour, when: { on: on(`2026-11-0${hand + 1}`) } });
        return {
          go: (hand) =>
            logRscSession(world.as(person), {
              session: day(hand),
              submissionId: crypto.randomUUID(),
            }),
          leaves: [
            row('rsc_provider WHERE person_id = $1', person),
            audited('rsc_provider.added', person),
          ],
        };
      },
    },
    {
      name: 'changeRscSession',
      begin: async () => {
        const { person, sessionId } = await logged();
        const session = { ...hour, minutes: minutes(90) };
        return {
          go: () => changeRscSession(world.as(person), { sessionId, version: 1, session }),
          leaves: [audited('rsc_session.changed', person)],
          oneWins: true,
        };
      },
    },
    {
      name: 'voidRscSession',
      begin: async () => {
        const { person, sessionId } = await logged();
        return {
          go: () => voidRscSession(world.as(person), { sessionId, reason: 'Typed twice.' }),
          leaves: [audited('rsc_session.voided', person)],
        };
      },
    },
    {
      name: 'saveRscNote',
      begin: async () => {
        const { person, sessionId } = await logged();
        return {
          go: () => saveRscNote(world.as(person), { sessionId, text: 'To wait a little.' }),
          leaves: [row('rsc_note WHERE person_id = $1', person), audited('rsc_note.saved', person)],
        };
      },
    },
  ];
};
