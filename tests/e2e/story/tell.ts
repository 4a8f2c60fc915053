import { Applicant } from '../steps/applicant';
import { Coordinator } from '../steps/coordinator';
import { Employer } from '../steps/employer';
import { Holder } from '../steps/holder';
import { Newcomer } from '../steps/newcomer';
import { Outsider } from '../steps/outsider';
import { Reviewer } from '../steps/reviewer';
import { Stranger } from '../steps/stranger';
import { type Comes, test } from '../support/fixtures';
import { canaries, nothingLeaks } from './canaries';
import { type Cast, castOf, type Look } from './cast';

/** The product's main job with all its people, from the first logged hour on. */
export async function tellTheStory(comes: Comes, look: Look): Promise<void> {
  const cast = await castOf(comes, look);
  const { town, provider, raters } = cast;
  const rosa = await cast.opens(cast.newcomer);
  const newcomer = new Newcomer(rosa, cast.newcomer.email);
  const applicant = new Applicant(rosa);
  const iris = new Coordinator(await cast.opens(town.coordinator), town);

  await test.step('a newcomer keeps her ledger', async () => {
    await newcomer.signsUp();
    await newcomer.logsASession(provider, canaries.note);
    await newcomer.seesThatSessionsWait(1);
    await newcomer.addsTraining();
    await newcomer.addsWork();
    await newcomer.addsADegreeWithTranscript();
    await newcomer.seesBarsAndReasons();
  });
  await test.step('she applies, and the coordinator accepts', async () => {
    await applicant.appliesTo(town);
    await applicant.hasOneApplication();
    await iris.accepts(applicant.applicationId);
  });
  await test.step('she signs and asks', async () => {
    await applicant.signsTheAgreements();
    await applicant.isToldWhatIsMissing();
    await applicant.asksForReferences(raters);
    await applicant.asksTheProvider();
  });
  await test.step('outsiders vouch by link', () => outsidersVouch(cast, applicant));
  await test.step('the provider is looked up, and the hours count', async () => {
    await iris.verifiesTheProvider(provider.email);
    await newcomer.seesThatSessionsCount(1);
  });
  await test.step('she hands in', () => applicant.handsIn());
  await test.step('two read, each alone', () => twoRead(cast, iris, applicant.applicationId));
  const { applicationId } = applicant;
  await test.step('somebody else finds nothing', () =>
    somebodyElseFindsNothing(cast, [
      `/application/${applicationId}`,
      `/application/${applicationId}/preview`,
      `/application/${applicationId}/submit`,
      `/applications/${applicationId}`,
      `/applications/${applicationId}/reviews`,
      `/applications/${applicationId}/decide`,
      `/applications/${applicationId}/credential`,
      ...newcomer.entries,
    ]));
  await test.step('the association decides', () => iris.endorses(applicant.applicationId));
  await test.step('a credential anyone can check', () => isEndorsed(cast, iris, applicant));
}

async function outsidersVouch({ raters, provider, opens }: Cast, applicant: Applicant) {
  for (const rater of raters) {
    const outsider = new Outsider(await opens(rater), rater.email);
    await outsider.writesAReference(canaries.rating);
    await outsider.findsTheLinkClosed();
  }
  await new Outsider(await opens(provider), provider.email).confirmsTheSessions();
  await applicant.seesReferencesCameBack(raters.length);
}

async function isEndorsed(cast: Cast, iris: Coordinator, { who, applicationId }: Applicant) {
  const number = await iris.issues(applicationId);
  const holder = new Holder(who);
  await holder.downloadsTheCertificate(number);
  const employer = new Employer(await cast.opens({ name: 'An employer', email: '' }));
  await employer.checksANumberThatIsNone();
  await employer.checks(number, 'valid');
  await employer.asksByProgram(number, 'valid');
  await iris.suspends(who.name);
  await employer.checks(number, 'suspended');
  // What a page holds does not depend on its width.
  if (cast.look.width === 1280) await nothingLeaks(cast, who, iris.who);
  await holder.signsOut();
}

async function somebodyElseFindsNothing(
  { ben, newcomer, provider }: Cast,
  doors: readonly string[],
) {
  const stranger = new Stranger(await ben());
  await stranger.isAtNobodysDoor(doors, [newcomer.name, provider.name]);
}

async function twoRead({ town, opens }: Cast, iris: Coordinator, applicationId: string) {
  const [nils, pia] = town.reviewers;
  const first = { reader: new Reviewer(await opens(nils)), summary: canaries.firstReview };
  const second = { reader: new Reviewer(await opens(pia)), summary: canaries.secondReview };
  await iris.cannotAsk(applicationId, town.tooNear);
  await iris.asksReviewers(applicationId, town.reviewers);
  await Promise.all(
    [first, second].map(async ({ reader }) => {
      await reader.opensTheTask();
      await reader.judgesEveryLine();
    }),
  );
  await first.reader.handsIn(first.summary, canaries.reviewersOwn);
  await second.reader.seesNothingOf(first.summary);
  await iris.seesNothingOf(applicationId, first.summary);
  await second.reader.handsIn(second.summary, canaries.reviewersOwn);
  await first.reader.readsTheOther(second.summary);
  await second.reader.readsTheOther(first.summary);
}
