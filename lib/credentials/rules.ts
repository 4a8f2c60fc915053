import { addMonths, type CalendarDate, calendarDate, fromInstant } from '@/lib/core/calendar-date';
import { categoryOf } from '@/lib/standards/categories';
import type { RenewalTerms } from '@/lib/standards/editions/terms';
import { emergingMonths, type Ruling, renewalUnder } from '@/lib/standards/editions/terms-under';
import type { CategoryCode } from '@/lib/standards/model';
import type { DatedStanding } from '@/lib/standing/model';
import type { Mark } from './certificate/model';
import type {
  Credential,
  CredentialEvent,
  CredentialStanding,
  PublicAnswer,
  PublicCredential,
} from './model';
import type { CredentialFacts, RevocationReason, Suspension, SuspensionReason } from './status';

/** How long what is issued holds: as the credential's own edition and its association have it. */
export interface Validity {
  readonly renewal: Pick<RenewalTerms, 'years' | 'cycleEnds' | 'dueOn'>;
  readonly emergingMonths: number;
}

/** A credential is ruled by the edition its application was read under, on the day it is issued. */
export const asIssuedToday = ({
  associationId,
  edition,
}: {
  readonly associationId: string;
  readonly edition: string;
}) => ({ associationId, edition });

/** The validity under what rules an application. */
export const validityUnder = (ruling: Ruling): Validity => ({
  renewal: renewalUnder(ruling.edition, ruling.overrides),
  emergingMonths: emergingMonths(ruling),
});

// Fixed cycles go on in their rhythm after the last one that is written down.
const endYearAfter = (year: number, { years, cycleEnds }: Validity['renewal']): number => {
  const last = cycleEnds.at(-1);
  if (last === undefined) return year + years;
  const past = Math.max(0, year + 1 - last);
  return cycleEnds.find((end) => end > year) ?? last + years * Math.ceil(past / years);
};

/**
 * The last day of validity: the end of the period or fixed cycle that follows the year of endorsement, so
 * that nobody renews in the year they were endorsed; emerging, so many months.
 */
export const validUntilFor = (
  standing: CredentialStanding,
  issuedOn: CalendarDate,
  { renewal, emergingMonths: months }: Validity,
): CalendarDate =>
  standing === 'emerging'
    ? addMonths(issuedOn, months)
    : calendarDate(`${endYearAfter(Number(issuedOn.slice(0, 4)), renewal)}-${renewal.dueOn}`);

/** Whether an association may choose this last day: after issue, and never beyond the rule's. */
export const isOpenUntil = (
  until: CalendarDate,
  standing: CredentialStanding,
  issuedOn: CalendarDate,
  validity: Validity,
): boolean => until > issuedOn && until <= validUntilFor(standing, issuedOn, validity);

/** The registered mark of a category. */
export const markOf = (category: CategoryCode): Mark =>
  categoryOf(category).track === 'IMH' ? 'IMH-E®' : 'ECMH-E®';

/** What its holder holds by it, from a day on. */
export const standingBy = (
  credential: Pick<Credential, 'category' | 'standing' | 'validUntil'>,
  from: CalendarDate,
): DatedStanding => {
  const until = credential.validUntil;
  if (categoryOf(credential.category).family !== 'ERS')
    return { kind: 'endorsement', category: credential.category, from, until };
  const kind = credential.standing === 'emerging' ? 'ers_emerging' : 'ers_endorsed';
  return { kind, category: null, from, until };
};

/** The dated facts of a credential, as its events tell them. */
export const factsOf = (
  credential: Pick<Credential, 'issuedOn' | 'validUntil'>,
  events: readonly CredentialEvent[],
  timeZone: string,
): CredentialFacts => {
  const suspensions: Suspension[] = [];
  let revocation: CredentialFacts['revocation'] = null;
  for (const { kind, reason, at } of events) {
    const on = fromInstant(at, timeZone);
    if (kind === 'suspended')
      suspensions.push({ from: on, until: null, reason: reason as SuspensionReason });
    const last = suspensions.at(-1);
    if (kind === 'reinstated' && last) suspensions[suspensions.length - 1] = { ...last, until: on };
    if (kind === 'revoked') revocation = { on, reason: reason as RevocationReason };
  }
  const { issuedOn, validUntil } = credential;
  return { issuedOn, validUntil, suspensions, revocation };
};

/** What anybody is told about it on a day. */
export const publicAnswerOn = (
  credential: Pick<PublicCredential, 'state' | 'validUntil'>,
  today: CalendarDate,
): PublicAnswer => {
  if (credential.state !== 'valid') return credential.state;
  return credential.validUntil < today ? 'expired' : 'valid';
};

/** The address that opens LinkedIn's form for adding a certification, filled in. */
export const linkedInAddress = (facts: {
  readonly title: string;
  readonly organisation: string;
  readonly issuedOn: CalendarDate;
  readonly validUntil: CalendarDate;
  readonly verifyUrl: string;
  readonly number: string;
}): string => {
  const month = (date: CalendarDate) => String(Number(date.slice(5, 7)));
  const query = new URLSearchParams({
    startTask: 'CERTIFICATION_NAME',
    name: facts.title,
    organizationName: facts.organisation,
    issueYear: facts.issuedOn.slice(0, 4),
    issueMonth: month(facts.issuedOn),
    expirationYear: facts.validUntil.slice(0, 4),
    expirationMonth: month(facts.validUntil),
    certUrl: facts.verifyUrl,
    certId: facts.number,
  });
  return `https://www.linkedin.com/profile/add?${query.toString()}`;
};

/** A name as the register is searched by: small letters without accents. The database folds the same way. */
export const foldedName = (name: string): string =>
  name
    .slice(0, 100)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/gu, '')
    .trim()
    .replace(/\s+/gu, ' ')
    .toLowerCase();
