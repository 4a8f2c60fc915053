import type { Tx } from '@/lib/platform/db/with-scope';
import type { ShownSession } from '../model';

/** A logged session as far as its provider is concerned. */
export interface AskableSession {
  readonly id: string;
  readonly providerId: string;
  readonly version: number;
  readonly shown: ShownSession;
}

interface Row {
  readonly id: string;
  readonly provider_id: string;
  readonly version: number;
  readonly held_on: string | null;
  readonly period_from: string | null;
  readonly period_until: string | null;
  readonly minutes: number;
  readonly format: string;
  readonly group_size: number | null;
  readonly mode: string;
  readonly kind: string;
  readonly focus: string;
  readonly tracks: string[];
}

/**
 * The reflective sessions with providers, or with one, that nobody has answered for as they stand now and that no
 * open request asks about, oldest first.
 */
export const unconfirmedSessions = async (
  tx: Tx,
  personId: string,
  now: Date,
  providerId: string | null = null,
): Promise<readonly AskableSession[]> => {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT s.id, s.provider_id, s.version, s.held_on::text, s.period_from::text, s.period_until::text, s.minutes, s.format, s.group_size, s.mode,
      s.kind, s.focus, s.tracks
    FROM rsc_session s
    WHERE s.person_id = ${personId}::uuid AND s.provider_id = coalesce(${providerId}::uuid, s.provider_id) AND s.voided_at IS NULL AND s.kind = 'reflective'
      AND NOT EXISTS (SELECT 1 FROM attestation_item i JOIN attestation_request r ON r.id = i.request_id
        WHERE i.person_id = s.person_id AND i.session_id = s.id AND i.session_version = s.version
          AND (i.answer IS NOT NULL OR (r.state = 'asked' AND r.token_expires_at > ${now}::timestamptz)))
    ORDER BY coalesce(s.held_on, s.period_until), s.id`;
  return rows.map((row) => ({
    id: row.id,
    providerId: row.provider_id,
    version: row.version,
    shown: {
      heldOn: row.held_on,
      periodFrom: row.period_from,
      periodUntil: row.period_until,
      minutes: row.minutes,
      format: row.format,
      groupSize: row.group_size,
      mode: row.mode,
      kind: row.kind,
      focus: row.focus,
      tracks: row.tracks,
    },
  }));
};
