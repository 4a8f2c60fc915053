import { beforeAll, describe, expect, it } from 'vitest';
import { assignAdvisor } from '@/lib/applications/commands/assign-advisor';
import { signAgreement } from '@/lib/applications/commands/sign-agreement';
import {
  audits,
  type Desk,
  openDesk,
  publishText,
  putInto,
  register,
  rowOf,
} from '../../support/applications';
import { openWorld, racing, type World } from '../../support/world';

let world: World;
let desk: Desk;
beforeAll(async () => {
  world = await openWorld();
  desk = await openDesk(world, 'lakeshore');
});

const accepted = async (name: string) => {
  const person = await world.person(name);
  const id = await register(world, person, desk.association);
  await putInto(world, id, 'accepted');
  return { person, id };
};
const sign = (person: string, id: string, signedName: string, more = {}) =>
  signAgreement(world.as(person), {
    applicationId: id,
    kind: 'code_of_ethics',
    textId: desk.texts.code_of_ethics,
    signedName,
    agree: 'yes',
    ...more,
  });
const signatures = async (id: string) =>
  (
    await world.owner.query(
      'SELECT kind, text_version, signed_name FROM agreement_signature WHERE application_id = $1 ORDER BY kind',
      [id],
    )
  ).rows;

describe('signing an agreement', () => {
  it('keeps version and name, begins the application, and is audited', async () => {
    const it = await accepted('José Núñez');
    expect(await sign(it.person, it.id, '  jose nuñez ')).toMatchObject({ ok: true });
    expect(await signatures(it.id)).toEqual([
      { kind: 'code_of_ethics', text_version: 1, signed_name: '  jose nuñez ' },
    ]);
    expect((await rowOf(world, it.id)).state).toBe('in_progress');
    expect(await audits(world, 'agreement.signed', desk.texts.code_of_ethics)).toBe(1);
  });

  it('is one signature however often it is sent', async () => {
    const it = await accepted('Twice Once');
    await sign(it.person, it.id, 'Twice Once');
    expect(await sign(it.person, it.id, 'Twice Once')).toMatchObject({ ok: true });
    const eight = await accepted('Eight Once');
    const all = await racing(world, 8, () => sign(eight.person, eight.id, 'Eight Once'));
    expect(all.map((each) => each.status === 'fulfilled' && each.value.ok)).toEqual(
      Array(8).fill(true),
    );
    for (const { id } of [it, eight]) expect(await signatures(id)).toHaveLength(1);
  });

  it('refuses a name that is not the own one, a replaced text, and a text of another kind', async () => {
    const it = await accepted('Ana Rivera');
    const refused = (kind: string) => ({ ok: false, error: { kind } });
    expect(await sign(it.person, it.id, 'Ana Rivers')).toEqual(refused('name_differs'));
    expect(
      await sign(it.person, it.id, 'Ana Rivera', { textId: desk.texts.endorsement_agreement }),
    ).toEqual(refused('not_found'));
    const far = await openDesk(world, 'prairie');
    expect(
      await sign(it.person, it.id, 'Ana Rivera', { textId: far.texts.code_of_ethics }),
    ).toEqual(refused('not_found'));
    const kind = 'endorsement_agreement' as const;
    await publishText(world, desk.association, kind, 2, 'es');
    const old = { kind, textId: desk.texts[kind] };
    expect(await sign(it.person, it.id, 'Ana Rivera', old)).toEqual(refused('text_replaced'));
    expect(await signatures(it.id)).toEqual([]);
  });

  it('is for the applicant alone, while the application is open to it', async () => {
    const it = await accepted('Mia Stone');
    const eve = await world.person('Eve Other');
    expect(await sign(eve, it.id, 'Mia Stone')).toEqual({
      ok: false,
      error: { kind: 'not_found' },
    });
    for (const state of ['registered', 'submitted', 'under_review', 'withdrawn'] as const) {
      await putInto(world, it.id, state);
      expect(await sign(it.person, it.id, 'Mia Stone')).toEqual({
        ok: false,
        error: { kind: 'not_now' },
      });
    }
  });
});

describe('giving an advisor', () => {
  const give = (by: string, roles: ['coordinator'] | ['advisor'], id: string, advisorId: string) =>
    rowOf(world, id).then(({ version }) =>
      assignAdvisor(world.staff(desk.association, by, roles), {
        applicationId: id,
        version,
        advisorId,
      }),
    );

  it('is for the desk, to somebody who advises here, and can be taken away', async () => {
    const it = await accepted('Has Advisor');
    expect(await give(desk.coordinator, ['coordinator'], it.id, desk.advisor)).toMatchObject({
      ok: true,
    });
    expect((await rowOf(world, it.id)).advisor_id).toBe(desk.advisor);
    expect(await audits(world, 'application.advisor_assigned', it.id)).toBe(1);
    expect(await give(desk.coordinator, ['coordinator'], it.id, '')).toMatchObject({ ok: true });
    expect((await rowOf(world, it.id)).advisor_id).toBeNull();
    const refused = { ok: false, error: { kind: 'not_found' } };
    expect(await give(desk.coordinator, ['coordinator'], it.id, desk.reviewer)).toEqual(refused);
    expect(await give(desk.advisor, ['advisor'], it.id, desk.advisor)).toEqual(refused);
  });

  it('goes through once of eight', async () => {
    const it = await accepted('Raced Advisor');
    const { version } = await rowOf(world, it.id);
    const ctx = world.staff(desk.association, desk.coordinator, ['coordinator']);
    const all = await racing(world, 8, () =>
      assignAdvisor(ctx, { applicationId: it.id, version, advisorId: desk.advisor }),
    );
    expect(all.filter((each) => each.status === 'fulfilled' && each.value.ok)).toHaveLength(1);
    expect(await audits(world, 'application.advisor_assigned', it.id)).toBe(1);
  });
});
