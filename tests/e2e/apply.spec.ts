import { fillLedger, knowProvider, rate } from '../support/portfolio';
import type { World } from '../support/world';
import { behind } from './support/behind';
import { expect, test } from './support/fixtures';
import { giveRole, makePerson, sessionFor } from './support/newcomer';
import { picture } from './support/picture';

/** What the ledger's own stories show by hand is laid down here at once. */
const ledgerWorld = () =>
  ({
    now: new Date(),
    owner: {
      query: async (sql: string, values: unknown[]) => ({ rows: await behind(sql, values) }),
    },
  }) as unknown as World;

const cases = [
  { locale: 'en', width: 1280 },
  { locale: 'es', width: 390 },
  { locale: 'en', width: 320 },
] as const;

for (const { locale, width } of cases)
  test(`applying, accepting and handing in at ${width} px in ${locale}`, async ({ comes }) => {
    test.slow();
    const name = `Nora Vance ${locale} ${width}`;
    const applicantId = await makePerson(name, locale);
    const deskId = await makePerson(`Desk ${locale} ${width}`, locale);
    await giveRole(deskId, 'prairie', 'coordinator');
    const applicant = await comes('the applicant', { locale, width });
    await applicant.context.addCookies([await sessionFor(applicantId)]);
    const desk = await comes('the coordinator', { locale, width });
    await desk.context.addCookies([await sessionFor(deskId)]);

    await applicant.opens('/application');
    await applicant.link('applications.own.apply').click();
    await applicant.arrives('/apply');
    await applicant.page.getByRole('link', { name: /Prairie/ }).click();
    await applicant.page.waitForURL(/association=prairie/);
    await applicant.looks();
    await picture(applicant, 'apply');
    await applicant.button('applications.apply.register').click();
    await expect(applicant.page.getByRole('alert').first()).toBeVisible();
    await applicant.looks();
    await applicant.page
      .getByRole('radio', { name: /Infant Family Specialist|Especialista Familiar de la Infancia/ })
      .check();
    await applicant.button('applications.apply.register').click();
    await applicant.arrives(/^\/application\/[0-9a-f-]{36}$/);
    const id = new URL(applicant.page.url()).pathname.split('/')[2] ?? '';
    await expect(
      applicant.page.getByText(applicant.t('applications.page.now.registered')),
    ).toBeVisible();

    await desk.opens('/today');
    await picture(desk, 'today');
    await desk.opens(`/applications?q=${encodeURIComponent(name)}`);
    await picture(desk, 'applications');
    await desk.page.getByRole('link', { name }).click();
    await desk.arrives(`/applications/${id}`);
    await picture(desk, 'file-registered');
    await desk.button('desk.registration.accept').click();
    await expect(desk.page.getByText(desk.t('desk.file.reading'))).toBeVisible();
    await desk.looks();

    await applicant.opens(`/application/${id}`);
    await picture(applicant, 'application');
    for (const kind of ['code_of_ethics', 'endorsement_agreement']) {
      await applicant.link(`applications.tasks.name.${kind}`).click();
      await applicant.arrives(`/application/${id}/agreements/${kind}`);
      await applicant.field('applications.agreement.name').fill('Somebody Else');
      await applicant.button('applications.agreement.sign').click();
      await expect(applicant.page.getByRole('alert').first()).toBeVisible();
      await applicant.looks();
      await applicant.field('applications.agreement.name').fill(name);
      await applicant.page.getByRole('checkbox').check();
      await applicant.button('applications.agreement.sign').click();
      await applicant.arrives(`/application/${id}`);
    }
    await applicant.opens(`/application/${id}/submit`);
    await picture(applicant, 'submit-blocked');
    await expect(applicant.button('applications.submit.submit')).toHaveCount(0);

    const world = ledgerWorld();
    await fillLedger(world, applicantId);
    const [{ association_id: association }] = (await behind(
      'SELECT association_id FROM application WHERE id = $1',
      [id],
    )) as unknown as readonly [{ association_id: string }];
    await knowProvider(world, applicantId, association);
    for (const slot of [1, 2, 3]) await rate(world, id, slot);
    await desk.opens(`/applications/${id}`);
    await picture(desk, 'file-building');
    await applicant.opens(`/application/${id}/preview`);
    await picture(applicant, 'preview');

    await applicant.opens(`/application/${id}/submit`);
    await picture(applicant, 'submit');
    await applicant.page.getByRole('checkbox').last().check();
    await applicant.button('applications.submit.submit').click();
    await expect(applicant.page.getByRole('alert').first()).toBeVisible();
    for (const box of await applicant.page.getByRole('checkbox').all()) await box.check();
    await applicant.button('applications.submit.submit').click();
    await applicant.arrives(`/application/${id}`);
    await expect(
      applicant.page.getByText(applicant.t('applications.page.now.submitted')),
    ).toBeVisible();
    await picture(applicant, 'submitted');
    await applicant.opens(`/application/${id}/preview?round=1`);

    await desk.opens('/today');
    await expect(desk.page.getByText(name)).toBeVisible();
    await desk.opens(`/applications/${id}/portfolio?round=1`);
    await desk.opens(`/applications/${id}`);
    await picture(desk, 'file-submitted');
    const file = await desk.page.request.get(`/applications/export?q=${encodeURIComponent(name)}`);
    expect(await file.text()).toContain(name);
    expect(file.headers()['content-type']).toContain('text/csv');

    await applicant.opens(`/application/${id}`);
    await applicant.page.getByText(applicant.t('applications.steps.withdrawOpen')).click();
    await applicant.looks();
    await applicant.button('applications.steps.withdraw').click();
    await expect(
      applicant.page.getByText(applicant.t('applications.page.now.withdrawn')),
    ).toBeVisible();
    for (const other of ['/application', '/applications']) {
      const seen = await (other === '/application' ? desk : applicant).page.request.get(
        `${other}/${id}`,
      );
      expect(seen.status()).toBe(404);
    }
  });
