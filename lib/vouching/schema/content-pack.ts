import { z } from 'zod';
import { agreementKinds } from '@/lib/associations/model';

const text = (limit: number) => z.string().trim().min(1).max(limit);
const words = z.union([text(2000), z.strictObject({ en: text(2000), es: text(2000) })]);
const agreement = z.strictObject({ title: text(200), body: text(20_000) });

/** A licensed content pack: what may be shown within one association only, under whose licence. */
export const contentPackSchema = z.strictObject({
  format: z.literal('attune-content-pack/1'),
  name: text(200),
  version: text(60),
  licence: z.strictObject({ holder: text(200), terms: text(500) }),
  edition: text(60),
  items: z
    .array(
      z.strictObject({
        competency: z.string().regex(/^[a-z][a-z0-9_]{0,79}$/),
        text: words,
        descriptor: words.optional(),
      }),
    )
    .min(1)
    .max(300),
  agreements: z
    .array(z.strictObject({ kind: z.enum(agreementKinds), en: agreement, es: agreement }))
    .max(agreementKinds.length)
    .default([]),
});
export type ContentPackBody = z.output<typeof contentPackSchema>;

/** The largest pack that is read, in bytes. */
export const CONTENT_PACK_BYTES = 512 * 1024;
