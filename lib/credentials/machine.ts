import { arrowFor, eventsOpenTo, type Machine } from '@/lib/core/machine';
import type { CredentialState } from './model';

export const credentialActions = ['suspend', 'reinstate', 'revoke', 'reissue'] as const;
export type CredentialAction = (typeof credentialActions)[number];

/** The life of a credential after it was issued. What is suspended is reinstated before it is reissued. */
export const credentialMachine = [
  { event: 'suspend', from: ['valid'], to: 'suspended', may: ['desk'] },
  { event: 'reinstate', from: ['suspended'], to: 'valid', may: ['desk'] },
  { event: 'revoke', from: ['valid', 'suspended'], to: 'revoked', may: ['desk'] },
  { event: 'reissue', from: ['valid'], to: 'replaced', may: ['desk'] },
] as const satisfies Machine<CredentialState, CredentialAction, 'desk'>;

const table: Machine<CredentialState, CredentialAction, 'desk'> = credentialMachine;

/** The arrow for an action out of a state, or null. */
export const credentialArrow = (state: CredentialState, action: CredentialAction) =>
  arrowFor(table, state, action);

/** What the desk may do with a credential in a state. */
export const actionsOn = (state: CredentialState): readonly CredentialAction[] =>
  eventsOpenTo(table, state, ['desk']);
