import { confirmEmailChange, requestEmailChange } from '@/lib/accounts/commands/change-email';
import {
  beginFactor,
  confirmFactor,
  removeFactor,
  replaceOwnRecoveryCodes,
} from '@/lib/accounts/commands/change-factor';
import { completeSignUp } from '@/lib/accounts/commands/complete-sign-up';
import { endOtherSessions, endOwnSession } from '@/lib/accounts/commands/end-sessions';
import { proveAgain, requestProofCode } from '@/lib/accounts/commands/prove-again';
import { requestSignInCode } from '@/lib/accounts/commands/request-code';
import { signInWithCode } from '@/lib/accounts/commands/sign-in-with-code';
import { signOut } from '@/lib/accounts/commands/sign-out';
import { updateProfile } from '@/lib/accounts/commands/update-profile';
import { digits, newestSecrets, session, stranger, visitOf } from '../accounts';
import type { World } from '../world';
import { audited, made, type Race, type Races, row } from './race';

let serial = 0;

/** Coming in, and one's own account. */
export const accountRaces: Races = async (world) => [
  ...entering(world),
  ...owning(world),
  ...securing(world),
];

const newcomer = () => {
  serial += 1;
  const network = `10.${serial >> 16}.${(serial >> 8) & 255}.${serial & 255}`;
  return { email: `racer-${serial}@example.org`, visit: visitOf('browser-a', { network }) };
};

const entering = (world: World): readonly Race[] => {
  const mailed = async (who: ReturnType<typeof newcomer>) => {
    made(await requestSignInCode(stranger(world), who));
    return { ...who, code: (await newestSecrets(world, who.email)).code ?? '' };
  };
  return [
    {
      name: 'signInWithCode',
      begin: async () => {
        const who = newcomer();
        const person = await world.person('Racer', who.email);
        const typed = await mailed(who);
        return {
          go: () => signInWithCode(stranger(world), typed),
          leaves: [row('session WHERE person_id = $1', person), audited('session.started', person)],
        };
      },
    },
    {
      name: 'completeSignUp',
      begin: async () => {
        const who = newcomer();
        const proof = made(await signInWithCode(stranger(world), await mailed(who)));
        if (proof.kind !== 'name_needed') throw new Error('no name asked');
        const form = { ticket: proof.ticket, name: 'Nia Okoro', visit: who.visit };
        return {
          go: () => completeSignUp(stranger(world), form),
          leaves: [
            row('person WHERE email_norm = $1', who.email),
            row(`message WHERE template = 'welcome' AND to_email = $1`, who.email),
          ],
        };
      },
    },
  ];
};

const newOwner = async (world: World) => {
  const { email, visit } = newcomer();
  const id = await world.person('Racer', email);
  const here = await session(world, id);
  return { id, email, visit, ctx: world.as(id), sessionId: here.id };
};

const owning = (world: World): readonly Race[] => {
  const owner = () => newOwner(world);
  return [
    {
      name: 'endOwnSession',
      begin: async () => {
        const { id, ctx, sessionId } = await owner();
        return {
          go: () => endOwnSession(ctx, sessionId),
          leaves: [audited('session.ended', id)],
        };
      },
    },
    {
      name: 'updateProfile',
      begin: async () => {
        const { id, ctx } = await owner();
        return {
          go: () => updateProfile(ctx, { name: 'Another Name', locale: 'es', version: 1 }),
          leaves: [audited('person.profile_changed', id)],
          oneWins: true,
        };
      },
    },
    {
      name: 'confirmEmailChange',
      begin: async () => {
        const { id, ctx, sessionId, visit } = await owner();
        const asked = { sessionId, email: `changed-${serial}@example.org`, visit };
        made(await requestEmailChange(ctx, asked));
        const { code = '' } = await newestSecrets(world, asked.email);
        return {
          go: () => confirmEmailChange(ctx, { ...asked, code }),
          leaves: [audited('person.email_changed', id)],
        };
      },
    },
    {
      name: 'signOut',
      begin: async () => {
        const { id, ctx, sessionId } = await owner();
        return { go: () => signOut(ctx, sessionId), leaves: [audited('session.ended', id)] };
      },
    },
    {
      name: 'endOtherSessions',
      begin: async () => {
        const { id, ctx, sessionId } = await owner();
        await session(world, id);
        return {
          go: () => endOtherSessions(ctx, sessionId),
          leaves: [audited('session.others_ended', id)],
        };
      },
    },
    {
      name: 'proveAgain',
      begin: async () => {
        const { id, ctx, sessionId, visit } = await owner();
        const { email } = made(await requestProofCode(ctx, visit));
        const { code = '' } = await newestSecrets(world, email);
        return {
          go: () => proveAgain(ctx, { sessionId, proof: { how: 'code', typed: code }, visit }),
          leaves: [audited('session.proved_again', id)],
        };
      },
    },
  ];
};

const securing = (world: World): readonly Race[] => {
  const owner = () => newOwner(world);
  const secured = async () => {
    const { id, ctx, sessionId } = await owner();
    const { secret } = made(await beginFactor(ctx, sessionId));
    made(await confirmFactor(ctx, { sessionId, typed: digits(world, secret) }));
    const { rows } = await world.owner.query(
      'SELECT id FROM session WHERE person_id = $1 AND ended_at IS NULL',
      [id],
    );
    return { id, ctx, sessionId: String(rows[0].id) };
  };
  return [
    {
      name: 'confirmFactor',
      begin: async () => {
        const { id, ctx, sessionId } = await owner();
        const { secret } = made(await beginFactor(ctx, sessionId));
        const typed = digits(world, secret);
        return {
          go: () => confirmFactor(ctx, { sessionId, typed }),
          leaves: [audited('person.factor_added', id)],
        };
      },
    },
    {
      name: 'removeFactor',
      begin: async () => {
        const { id, ctx, sessionId } = await secured();
        return {
          go: () => removeFactor(ctx, sessionId),
          leaves: [audited('person.factor_removed', id)],
        };
      },
    },
    {
      name: 'replaceOwnRecoveryCodes',
      begin: async () => {
        const { id, ctx, sessionId } = await secured();
        return {
          go: () => replaceOwnRecoveryCodes(ctx, sessionId),
          // Ten codes are one set, however often a new one was asked for.
          leaves: [
            row(
              'generate_series(10, (SELECT count(*)::int FROM recovery_code WHERE person_id = $1), 10)',
              id,
            ),
          ],
        };
      },
    },
  ];
};
