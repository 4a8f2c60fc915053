import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { publishAgreementText } from '@/lib/associations/commands/publish-agreement-text';
import { updateAssociationSettings, updateFees } from '@/lib/associations/commands/update-settings';
import { getOwnAssociation, listOwnTexts } from '@/lib/associations/queries';
import type { StaffContext } from '@/lib/platform/context';
import { withScope } from '@/lib/platform/db/with-scope';
import { count } from '@/tests/support/accounts';
import { openWorld, racing, type World } from '@/tests/support/world';

let world: World;
let association: string;
let other: string;
let admin: StaffContext;
let coordinator: StaffContext;
beforeAll(async () => {
  world = await openWorld();
  association = await world.association('shore');
  other = await world.association('plain');
  const [a, c] = [await world.person('Ada'), await world.person('Cora')];
  await world.role(association, a, 'admin');
  await world.role(association, c, 'coordinator');
  admin = world.staff(association, a, ['admin']);
  coordinator = world.staff(association, c, ['coordinator']);
});

const own = async (ctx: StaffContext) => {
  const found = await withScope(ctx, (tx) => getOwnAssociation(ctx, tx));
  if (!found) throw new Error('not found');
  return found;
};

describe('settings', () => {
  it('are saved once per version; the second one is shown what stands', async () => {
    const { association: before } = await own(admin);
    const { version } = before;
    const settings = (name: string) => ({ ...before, name });
    const pick = (name: string) => {
      const {
        id: _i,
        slug: _s,
        code: _c,
        kind: _k,
        isDemo: _d,
        version: _v,
        ...rest
      } = settings(name);
      return { version, settings: rest };
    };
    const answers = await racing(world, 8, (i) =>
      updateAssociationSettings(admin, pick(`Shore ${i}`)),
    );
    const saved = answers.filter((a) => a.status === 'fulfilled' && a.value.ok);
    expect(saved).toHaveLength(1);
    const lost = answers.find((a) => a.status === 'fulfilled' && !a.value.ok);
    const after = await own(admin);
    expect(lost).toMatchObject({
      value: { error: { kind: 'conflict', current: { name: after.association.name } } },
    });
    expect(after.association.version).toBe(version + 1);
    expect(
      await count(
        world,
        "audit_event WHERE action = 'association.settings_changed' AND association_id = $1",
        [association],
      ),
    ).toBe(1);
    expect(
      await updateAssociationSettings(coordinator, { ...pick('Mine'), version: version + 1 }),
    ).toEqual({
      ok: false,
      error: { kind: 'not_allowed' },
    });
    expect((await own(coordinator)).mayChange).toBe(false);
  });

  it('of another association stay as they are', async () => {
    const { rows } = await world.owner.query(
      'SELECT name, version FROM association WHERE id = $1',
      [other],
    );
    expect(rows).toEqual([{ name: 'plain Association', version: 1 }]);
  });
});

describe('fees', () => {
  it('are replaced as a whole, with the version', async () => {
    const { association: before } = await own(admin);
    const fees = [
      { kind: 'registration', category: null, cents: 2500 },
      { kind: 'processing', category: 'IFS', cents: 20_000 },
    ] as const;
    const { version } = before;
    expect((await updateFees(admin, { version, fees })).ok).toBe(true);
    expect(await updateFees(admin, { version, fees: [] })).toMatchObject({
      error: { kind: 'conflict' },
    });
    expect((await own(admin)).fees).toEqual([fees[1], fees[0]]);
    expect(await updateFees(coordinator, { version: version + 1, fees: [] })).toMatchObject({
      error: { kind: 'not_allowed' },
    });
  });
});

describe('agreement texts', () => {
  const text = (submissionId: string, title = 'Code of ethics') => ({
    kind: 'code_of_ethics' as const,
    en: { title, body: 'Be kind.\n\nBe honest.' },
    es: { title: 'Código de ética', body: 'Sea amable.' },
    submissionId,
  });

  it('count their versions; one form is one version, eight forms are eight', async () => {
    const id = randomUUID();
    const once = await racing(world, 8, () => publishAgreementText(admin, text(id)));
    for (const each of once)
      expect(each).toMatchObject({ value: { ok: true, value: { version: 1 } } });
    await racing(world, 8, () => publishAgreementText(admin, text(randomUUID())));
    const found = await withScope(coordinator, (tx) => listOwnTexts(coordinator, tx));
    const english = found?.texts.filter((each) => each.locale === 'en') ?? [];
    expect(english.map((each) => each.version)).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1]);
    expect(found?.texts).toHaveLength(18);
    expect(found?.mayPublish).toBe(false);
    expect(await publishAgreementText(coordinator, text(randomUUID()))).toEqual({
      ok: false,
      error: 'not_allowed',
    });
  });

  it('are never changed once published', async () => {
    const tried = withScope(admin, (tx) => tx.agreementText.updateMany({ data: { body: 'else' } }));
    await expect(tried).rejects.toThrow();
  });
});
