import { expect, it } from 'vitest';
import { actionsOn, credentialActions, credentialArrow } from './machine';
import { credentialStates } from './model';

const expected = {
  valid: { suspend: 'suspended', revoke: 'revoked', reissue: 'replaced' },
  suspended: { reinstate: 'valid', revoke: 'revoked' },
  revoked: {},
  replaced: {},
} as const;

it('has these arrows and no other', () => {
  for (const state of credentialStates) {
    const arrows = credentialActions.flatMap((action) => {
      const arrow = credentialArrow(state, action);
      return arrow ? [[action, arrow.to]] : [];
    });
    expect(Object.fromEntries(arrows)).toEqual(expected[state]);
    expect([...actionsOn(state)].sort()).toEqual(Object.keys(expected[state]).sort());
  }
});
