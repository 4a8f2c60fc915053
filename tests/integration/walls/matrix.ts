import { type Asker, askers } from './cells';

/**
 * Who may do what to a row of Ana's at association A, by the walls alone: select, insert, update, delete.
 * One column an asker, in the order of `askers`; the commands of `lib/` allow less, never more.
 */
const lines = {
  person:
    '---- ---- ---- ---- ---- ---- ---- -i-- ---- ---- ---- -i-- siu- -i-- ---- ---- ---- ----',
  association:
    '---- s--- s--- s--- s--- s--- s--- s--- s--- s--- s--- s--- s-u- s--- s--- s--- s--- s---',
  person_secret:
    '---- ---- siu- siu- ---- ---- ---- ---- ---- ---- ---- siu- ---- ---- ---- ---- ---- ----',
  recovery_code:
    '---- ---- s-u- siud ---- ---- ---- ---- ---- ---- ---- siud ---- ---- ---- ---- ---- ----',
  session:
    '---- ---- siu- siu- ---- ---- ---- ---- ---- ---- ---- siu- ---- ---- ---- ---- ---- ----',
  sign_in_code:
    '---- ---- siu- siu- ---- ---- ---- ---- ---- ---- ---- siu- ---- ---- ---- ---- ---- ----',
  throttle:
    '---- siud siud siud siud siud siud siud siud siud siud siud siud siud siud siud siud siud',
  association_fee:
    '---- s--- s--- s--- s--- s--- s--- siud s--- s--- s--- siud s--- s--- s--- s--- s--- s---',
  agreement_text:
    '---- s--- s--- s--- s--- s--- s--- si-- s--- s--- s--- si-- s--- s--- s--- s--- s--- s---',
  association_counter:
    '---- ---- ---- siu- siu- siu- siu- siu- siu- siu- siu- siu- siu- siu- ---- ---- ---- ----',
  content_pack:
    '---- ---- ---- ---- ---- s--- s--- siu- s--- s--- s--- siu- ---- ---- s--- ---- ---- ----',
  role_grant:
    '---- ---- ---- ---- ---- s--- s--- siu- ---- s--- ---- siu- ---- ---- ---- ---- ---- ----',
  association_person:
    '---- ---- ---- si-- ---- si-- si-- si-- s--- s--- s--- si-- ---- ---- ---- ---- ---- ----',
  membership:
    '---- ---- ---- siu- ---- s-u- ---- s-u- s--- ---- ---- siu- ---- ---- ---- ---- ---- ----',
  standing:
    '---- ---- ---- s--- s--- siu- siu- siu- s--- s--- s--- siu- s--- s--- ---- ---- ---- ----',
  standing_check:
    '---- ---- ---- s--- s--- si-- si-- si-- s--- s--- s--- si-- s--- s--- ---- ---- ---- ----',
  education:
    '---- ---- ---- siu- ---- s--- ---- s--- s--- ---- ---- siu- ---- ---- ---- ---- ---- ----',
  employment:
    '---- ---- ---- siu- ---- s--- ---- s--- s--- ---- ---- siu- ---- ---- ---- ---- ---- ----',
  leadership:
    '---- ---- ---- siu- ---- s--- ---- s--- s--- ---- ---- siu- ---- ---- ---- ---- ---- ----',
  training:
    '---- ---- ---- siu- ---- s--- ---- s--- s--- ---- ---- siu- ---- ---- ---- ---- ---- ----',
  rsc_provider:
    '---- ---- ---- siu- ---- s--- ---- s--- s--- ---- ---- siu- ---- ---- ---- ---- ---- ----',
  rsc_session:
    '---- ---- ---- siu- ---- s--- ---- s--- s--- ---- ---- siu- ---- ---- ---- ---- ---- ----',
  rsc_note:
    '---- ---- ---- siud ---- ---- ---- ---- ---- ---- ---- ---- ---- ---- ---- ---- ---- ----',
  document:
    '---- ---- ---- siu- ---- s--- ---- s--- s--- ---- ---- siu- ---- ---- ---- ---- ---- ----',
  rejudging:
    '---- ---- ---- ---- ---- ---- ---- ---- ---- ---- ---- ---- ---- ---- ---- ---- ---- ----',
  application:
    '---- ---- ---- siu- ---- s-u- s-u- s-u- s--- s--- ---- siu- ---- ---- ---- ---- ---- ----',
  application_event:
    '---- ---- ---- si-- ---- si-- si-- si-- s--- ---- ---- si-- ---- ---- ---- ---- ---- ----',
  agreement_signature:
    '---- ---- ---- si-- ---- s--- s--- s--- s--- ---- ---- si-- ---- ---- ---- ---- ---- ----',
  ledger_grant:
    '---- ---- ---- siu- ---- siu- siu- siu- s--- ---- ---- siu- ---- ---- ---- ---- ---- ----',
  frozen_portfolio:
    '---- ---- ---- si-- ---- s--- s--- s--- ---- s--- ---- si-- ---- ---- ---- ---- ---- ----',
  frozen_ratings:
    '---- ---- ---- ---- ---- s--- s--- s--- ---- s--- ---- ---- ---- ---- ---- ---- ---- ----',
  reference_request:
    '---- ---- ---- siu- ---- s-u- s-u- s-u- s--- ---- ---- siu- ---- ---- s-u- ---- ---- ----',
  reference_draft:
    '---- ---- ---- ---- ---- ---- ---- ---- ---- ---- ---- ---- ---- ---- siud ---- ---- ----',
  reference_rating:
    '---- ---- ---- ---- ---- s--- s--- s--- ---- ---- ---- ---- ---- ---- si-- ---- ---- ----',
  attestation_request:
    '---- ---- ---- siu- ---- s-u- ---- s-u- s--- ---- ---- siu- ---- ---- ---- s-u- ---- ----',
  attestation_item:
    '---- ---- ---- si-- ---- s--- ---- s--- s--- ---- ---- si-- ---- ---- ---- s--- ---- ----',
  attestation_note:
    '---- ---- ---- ---- ---- s--- ---- s--- ---- ---- ---- ---- ---- ---- ---- si-- ---- ----',
  review_round:
    '---- ---- ---- ---- ---- si-- si-- si-- ---- s--- s--- ---- ---- ---- ---- ---- ---- ----',
  review:
    '---- ---- ---- ---- ---- siu- siu- siu- ---- s-u- ---- ---- ---- ---- ---- ---- ---- ----',
  review_opinion:
    '---- ---- ---- ---- ---- ---- ---- ---- ---- siu- ---- ---- ---- ---- ---- ---- ---- ----',
  review_note:
    '---- ---- ---- ---- ---- ---- ---- ---- ---- siu- ---- ---- ---- ---- ---- ---- ---- ----',
  review_verdict:
    '---- ---- ---- ---- ---- ---- ---- ---- ---- siu- ---- ---- ---- ---- ---- ---- ---- ----',
  decision:
    '---- ---- ---- ---- ---- siu- siu- siu- ---- ---- ---- ---- ---- ---- ---- ---- ---- ----',
  exam_result:
    '---- ---- ---- s--- ---- si-- si-- si-- ---- ---- ---- s--- ---- ---- ---- ---- ---- ----',
  credential:
    '---- ---- ---- s-u- ---- siu- siu- siu- ---- ---- ---- s-u- ---- ---- ---- ---- ---- ----',
  credential_event:
    '---- ---- ---- si-- ---- si-- si-- si-- ---- ---- ---- si-- ---- ---- ---- ---- ---- ----',
  message:
    '---- -i-- -i-- siu- -i-- si-- si-- si-- -i-- -i-- -i-- siu- -i-- -i-- -i-- -i-- -i-- -i--',
  audit_event:
    '---- -i-- -i-- si-- -i-- -i-- -i-- si-- -i-- -i-- -i-- si-- -i-- -i-- -i-- -i-- -i-- -i--',
  audit_head:
    '---- siu- siu- siu- siu- siu- siu- siu- siu- siu- siu- siu- siu- siu- siu- siu- siu- siu-',
  edition:
    '---- ---- ---- ---- ---- ---- ---- ---- ---- ---- ---- ---- ---- siud ---- ---- ---- ----',
  overlay:
    '---- ---- ---- ---- ---- s--- s--- siud ---- ---- ---- siud ---- ---- ---- ---- ---- ----',
  competency_check:
    '---- s--- s--- s--- s--- s--- s--- s--- s--- s--- s--- s--- s--- si-- s--- s--- s--- s---',
} as const;

/** Every table the matrix speaks of. A table missing here fails the meta-test. */
export const expectedTables: readonly string[] = Object.keys(lines);

/** The cell a table and an asker meet in. */
export const expected = (table: string, asker: Asker): string =>
  lines[table as keyof typeof lines].split(' ')[Object.keys(askers).indexOf(asker)] ?? 'missing';
