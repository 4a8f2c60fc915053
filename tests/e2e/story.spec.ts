import { locales } from '@/lib/core/locale';
import { Applicant } from './steps/applicant';
import { Newcomer } from './steps/newcomer';
import { Outsider } from './steps/outsider';
import { test } from './support/fixtures';
import { newTown } from './support/town';

test.describe.configure({ mode: 'parallel' });

for (const locale of locales)
  for (const width of [1280, 390]) {
    test(`from the first hour to a credential, ${width} px, ${locale}`, async ({ comes }) => {
      test.setTimeout(240_000);
      const tag = `${locale}${width}`;
      const look = { locale, width };
      const address = (name: string) => `${name}.${tag}@example.org`;
      const town = await newTown(tag, locale);
      const rosa = await comes('Rosa Quintero', look);
      const provider = { name: 'Ruth Ames', email: address('ruth') };
      const raters = ['Mina Falk', 'Otto Lenz', 'Vera Solis'].map((name) => ({
        name,
        email: address(name.split(' ')[0]?.toLowerCase() ?? ''),
      }));

      const newcomer = new Newcomer(rosa, address('rosa'));
      await test.step('a newcomer keeps her ledger', async () => {
        await newcomer.signsUp();
        await newcomer.logsASession(provider);
        await newcomer.seesThatSessionsWait(1);
        await newcomer.addsTraining();
        await newcomer.addsWork();
        await newcomer.addsADegreeWithTranscript();
        await newcomer.seesBarsAndReasons();
      });

      const applicant = new Applicant(rosa);
      await test.step('she applies', async () => {
        await applicant.appliesTo(town);
        await applicant.hasOneApplication();
      });

      await test.step('she signs and asks', async () => {
        await applicant.signsTheAgreements();
        await applicant.isToldWhatIsMissing();
        await applicant.asksForReferences(raters);
        await applicant.asksTheProvider();
      });

      await test.step('outsiders vouch by link', async () => {
        for (const rater of raters) {
          const outsider = new Outsider(await comes(rater.name, look), rater.email);
          await outsider.writesAReference('She holds families in mind.');
          await outsider.findsTheLinkClosed();
        }
        await new Outsider(await comes(provider.name, look), provider.email).confirmsTheSessions();
        await applicant.seesReferencesCameBack(raters.length);
      });
    });
  }
