import type { MessageParams } from '@/lib/notifications/templates/model';

const link = 'https://attune.example/application/7';
const capabilityLink = 'https://attune.example/vouch/q83hf0Kd72mZs9';
const category = { en: 'Infant Family Specialist', es: 'Especialista en Familias con Bebés' };
const reason = { en: 'The name was corrected.', es: 'Se corrigió el nombre.' };
const when = { at: '2026-11-20T16:42:00Z', timeZone: 'America/Detroit' };

/** One filled-in example of every message; `hostile` takes the place of what people type. */
export const messageSamples = (hostile?: string): MessageParams => {
  const person = (name: string) => hostile ?? name;
  const envelope = {
    recipientName: person('Ana Rivera'),
    senderName: person('Lakeshore Association'),
  };
  const words = hostile ?? category;
  const why = hostile ?? reason;
  const registered = { ...envelope, category: words, link };
  const asked = {
    ...envelope,
    applicantName: person('Ana Rivera'),
    capabilityLink,
    dueOn: '2026-12-18',
  };
  const holding = { ...registered, number: 'K7M2P-9TQ4X' };
  return {
    sign_in_code: { ...envelope, code: 'QX7F2KPM', minutes: 10, capabilityLink },
    welcome: { ...envelope, link },
    email_change_confirm: {
      ...envelope,
      code: 'QX7F2KPM',
      minutes: 10,
      newAddress: person('ana@example.org'),
    },
    email_changed_notice: { ...envelope, ...when, link, newAddress: person('ana@example.org') },
    password_changed_notice: { ...envelope, ...when, link },
    factor_changed_notice: { ...envelope, ...when, link, change: 'added' },
    registration_received: registered,
    registration_accepted: registered,
    registration_declined: { ...registered, reason: why, note: person('Please write to us.') },
    registration_held_staff: {
      ...registered,
      applicantName: person('Ana Rivera'),
      reference: '26-0418',
    },
    reference_request: { ...asked, category: words },
    reference_reminder: { ...asked, category: words },
    reference_completed: { ...envelope, link, refereeName: person('Ruth Okafor'), remaining: 2 },
    reference_declined: { ...envelope, link, refereeName: person('Ruth Okafor') },
    attestation_request: { ...asked, sessions: 18, minutes: 1110 },
    attestation_completed: { ...envelope, link, providerName: person('Ruth Okafor') },
    request_expired: { ...envelope, link, what: 'reference', askedName: person('Ruth Okafor') },
    application_submitted: { ...registered, submittedOn: '2026-11-20' },
    application_submitted_staff: {
      ...registered,
      applicantName: person('Ana Rivera'),
      shortfallAccepted: true,
    },
    edition_changed: {
      ...registered,
      edition: 'Alliance 2026',
      from: '2027-01-01',
      missing: words,
      offered: true,
    },
    edition_changed_staff: {
      ...envelope,
      link,
      edition: 'Alliance 2026',
      from: '2027-01-01',
      applications: 12,
    },
    overlay_changed: { ...registered, from: '2027-01-01', missing: words },
    overlay_changed_staff: { ...envelope, link, from: '2027-01-01', applications: 3 },
    review_assigned: { ...registered, dueOn: '2026-12-18' },
    review_reminder: { ...registered, dueOn: '2026-12-18', overdue: true },
    reviews_in: { ...registered, reference: '26-0418' },
    reviewer_stepped_back: {
      ...registered,
      reference: '26-0418',
      reviewerName: person('Theo Okafor'),
      because: 'said',
    },
    changes_requested: { ...registered, items: 1, respondBy: '2027-01-15' },
    application_resubmitted: { ...registered, round: 2 },
    decision_letter: {
      ...envelope,
      link,
      letter: { subject: why, paragraphs: [why, words] },
    },
    credential_issued: { ...holding, mark: 'IMH-E®', validUntil: '2027-12-31' },
    credential_suspended: { ...holding, from: '2026-11-20', reason: why },
    credential_revoked: { ...holding, from: '2026-11-20', reason: why },
    credential_reissued: { ...holding, mark: 'IMH-E®', oldNumber: 'B4T9X-22WQ7', reason: why },
    role_granted: { ...envelope, link, role: words, needsSecondFactor: true },
  };
};
