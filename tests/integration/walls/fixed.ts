export { writeAll as writeFacts } from './fixture';

/** Tables whose rows are facts: written once. */
export const fixedTables = [
  'audit_event',
  'frozen_portfolio',
  'frozen_ratings',
  'agreement_signature',
  'reference_rating',
  'application_event',
  'credential_event',
] as const;
