import type { Machine } from '@/lib/core/machine';
import type { AttestationState, ReferenceState } from './model';

/** Who may move a request: the person who asked, their coordinator, whoever holds the link, time. */
export type VouchingPermission = 'asker' | 'coordinator' | 'bearer' | 'clock';

export type ReferenceEvent =
  | 'remind'
  | 'hand_over'
  | 'complete'
  | 'decline'
  | 'withdraw'
  | 'expire'
  | 'set_aside';

/** The life of a request for a reference. */
export const referenceMachine: Machine<ReferenceState, ReferenceEvent, VouchingPermission> = [
  { event: 'remind', from: ['asked'], to: 'asked', may: ['asker', 'coordinator'] },
  { event: 'hand_over', from: ['asked'], to: 'asked', may: ['asker'] },
  { event: 'complete', from: ['asked'], to: 'completed', may: ['bearer'] },
  { event: 'decline', from: ['asked'], to: 'declined', may: ['bearer'] },
  { event: 'withdraw', from: ['asked'], to: 'withdrawn', may: ['asker', 'coordinator'] },
  { event: 'expire', from: ['asked'], to: 'expired', may: ['clock'] },
  { event: 'set_aside', from: ['completed'], to: 'set_aside', may: ['asker'] },
];

export type AttestationEvent = 'remind' | 'complete' | 'withdraw' | 'expire';

/** The life of a request to confirm sessions. */
export const attestationMachine: Machine<AttestationState, AttestationEvent, VouchingPermission> = [
  { event: 'remind', from: ['asked'], to: 'asked', may: ['asker', 'coordinator'] },
  { event: 'complete', from: ['asked'], to: 'completed', may: ['bearer'] },
  { event: 'withdraw', from: ['asked'], to: 'withdrawn', may: ['asker', 'coordinator'] },
  { event: 'expire', from: ['asked'], to: 'expired', may: ['clock'] },
];
