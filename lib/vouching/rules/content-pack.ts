import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { canonicalJson, type Json } from '@/lib/core/canonical-json';
import { err, ok, type Result } from '@/lib/core/result';
import type { Edition } from '@/lib/standards/editions/edition';
import { editionById } from '@/lib/standards/editions/registry';
import { type ContentPackBody, contentPackSchema } from '../schema/content-pack';

/** What is wrong with a file, and where. */
export interface PackFault {
  readonly reason: 'not_json' | 'not_a_pack' | 'unknown_edition' | 'unknown_competency' | 'twice';
  readonly at: string;
}

/** Where in the file something does not fit: the part, and what in it nobody knows. */
const placeOf = (issue: z.core.$ZodIssue | undefined): string => {
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  return [...(issue?.path ?? []), ...unknown].join('.');
};

/** Reads a content pack from a file's text, and refuses what does not fit its edition. */
export function readContentPack(
  text: string,
  published: readonly Edition[],
): Result<ContentPackBody, PackFault> {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return err({ reason: 'not_json', at: '' });
  }
  const parsed = contentPackSchema.safeParse(raw);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return err({ reason: 'not_a_pack', at: placeOf(issue) });
  }
  const { items, agreements } = parsed.data;
  const edition = editionById(parsed.data.edition, published);
  if (!edition) return err({ reason: 'unknown_edition', at: parsed.data.edition });
  const stranger = items.find(
    ({ competency }) => !edition.competencies.some((each) => each.id === competency),
  );
  if (stranger) return err({ reason: 'unknown_competency', at: stranger.competency });
  const keys = [...items.map((item) => item.competency), ...agreements.map(({ kind }) => kind)];
  const twice = keys.find((key, at) => keys.indexOf(key) !== at);
  return twice === undefined ? ok(parsed.data) : err({ reason: 'twice', at: twice });
}

/** The fingerprint of a pack, the same for the same contents however the file is laid out. */
export const packHash = (body: ContentPackBody): string =>
  createHash('sha256')
    .update(canonicalJson(body as Json), 'utf8')
    .digest('hex');
