import { beforeAll, describe, expect, it } from 'vitest';
import { countLook } from '@/lib/accounts/commands/throttle';
import { lookLimits } from '@/lib/accounts/rules/throttle';
import { calendarDate } from '@/lib/core/calendar-date';
import { getPublicAssociations } from '@/lib/credentials/queries/public';
import { resultOf } from '@/lib/finder/rules/result';
import { judgeSession, supervisorOf } from '@/lib/finder/rules/session';
import { standpointOf } from '@/lib/finder/rules/standpoint';
import { withScope } from '@/lib/platform/db/with-scope';
import { forgetRulebook, getRulebook, keptRulebook } from '@/lib/rulebook/queries';
import { asKnown } from '@/lib/web/known-standards';
import { homeVisitorAnswers } from '@/tests/factories/finder-answers';
import { publishSettings } from '../../support/rulebook';
import { openWorld, type World } from '../../support/world';

let world: World;
const today = calendarDate('2026-11-21');
beforeAll(async () => {
  world = await openWorld();
  await world.association('riverbend', { code: 'RB' });
});

const known = async () => {
  const ctx = world.anyone();
  return asKnown(await withScope(ctx, (tx) => getRulebook(ctx, tx)));
};

describe('the public pages', () => {
  it('judge by what is published in the database, without an account', async () => {
    const codes = async (association?: string) =>
      resultOf(homeVisitorAnswers, standpointOf(await known(), today, association)).now.map(
        ({ code }) => code,
      );
    expect(await codes('RB')).toContain('IFS');
    await publishSettings(world, 'RB', { 'FS.education.minDegree': 'bachelor' });
    expect(await codes('RB')).not.toContain('IFS');
    expect(await codes()).toContain('IFS');
  });

  it('ask the database nothing while what was read is fresh', async () => {
    forgetRulebook(world);
    expect(keptRulebook(world.anyone())).toBeNull();
    await known();
    expect(keptRulebook(world.anyone())).not.toBeNull();
    world.now = new Date(world.now.getTime() + 61_000);
    expect(keptRulebook(world.anyone())).toBeNull();
  });

  it('answer for a session by the editions of the database', async () => {
    const { editions } = await known();
    const asked = {
      category: 'IFS',
      on: today,
      kind: 'reflective',
      format: 'individual',
      provider: supervisorOf('MHM-C', 'none', today),
    } as const;
    expect(judgeSession(asked, today, editions)?.answer).toBe('counts');
    expect(judgeSession(asked, today, [])).toBeNull();
  });

  it('list the associations one may choose, and no network', async () => {
    await world.association('the-network', { kind: 'network', code: 'NET' });
    const all = await getPublicAssociations(world.anyone());
    expect(all.map(({ code }) => code)).toEqual(['RB']);
  });

  it('are shut for a while to a network that asks without end', async () => {
    const ctx = world.ctx({ kind: 'anonymous' });
    const { network } = lookLimits.finder;
    expect(await countLook(ctx, 'finder', '192.0.2.7', network)).toBe(true);
    expect(await countLook(ctx, 'finder', '192.0.2.7')).toBe(false);
    expect(await countLook(ctx, 'finder', '192.0.2.8')).toBe(true);
  });
});
