import { z } from 'zod';

const words = z.union([
  z.string().trim().min(1).max(2000),
  z.strictObject({
    en: z.string().trim().min(1).max(2000),
    es: z.string().trim().min(1).max(2000),
  }),
]);

/** A licensed content pack: an association's own wording for items known by competency id. */
export const contentPackSchema = z.strictObject({
  format: z.literal('attune-content-pack/1'),
  name: z.string().trim().min(1).max(200),
  licence: z.string().trim().min(1).max(500),
  edition: z.string().min(1).max(60),
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
});
export type ContentPackBody = z.output<typeof contentPackSchema>;

/** The largest pack that is read, in bytes. */
export const CONTENT_PACK_BYTES = 512 * 1024;
