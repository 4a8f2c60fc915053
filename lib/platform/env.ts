import { z } from 'zod';

const optionalText = z
  .string()
  .trim()
  .optional()
  .transform((text) => (text === '' ? undefined : text));
const flag = z
  .enum(['0', '1', ''])
  .optional()
  .transform((value) => value === '1');

const schema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).catch('development'),
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  DATA_DIR: z.string().min(1).default('.data'),
  ATTUNE_PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .transform((url) => (url ? new URL(url).origin : undefined)),
  ATTUNE_DEMO: flag,
  ATTUNE_INLINE_WORKER: flag,
  ATTUNE_SECRET: z.string().min(32),
  ATTUNE_APP_DATABASE_URL: optionalText,
  ATTUNE_WORKER_DATABASE_URL: optionalText,
  ATTUNE_PUBLIC_DATABASE_URL: optionalText,
  ATTUNE_OWNER_DATABASE_URL: optionalText,
  ATTUNE_POOL_MAX: z.coerce.number().int().min(1).max(200).default(10),
  SMTP_URL: optionalText,
  MAIL_FROM: z.string().min(3).default('Attune <no-reply@attune.localhost>'),
  S3_ENDPOINT: optionalText,
  S3_BUCKET: optionalText,
  S3_REGION: z.string().min(1).default('us-east-1'),
  S3_ACCESS_KEY: optionalText,
  S3_SECRET_KEY: optionalText,
});

/** The settings of one process, checked and typed. */
export type Env = Readonly<z.output<typeof schema>> & { readonly publicUrl: string };

/**
 * Reads settings from any source of text values.
 * Throws one sentence that names each wrong setting; values are never repeated in it.
 */
export function readEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const parsed = schema.safeParse(source);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`These settings need attention: ${[...new Set(wrong)].join('; ')}`);
  }
  const values = parsed.data;
  return { ...values, publicUrl: values.ATTUNE_PUBLIC_URL ?? `http://localhost:${values.PORT}` };
}

/** A setting that must be there for the work at hand; one clear sentence when it is not. */
export function required<K extends keyof Env>(settings: Env, name: K): NonNullable<Env[K]> {
  const value = settings[name];
  if (value === undefined || value === null) throw new Error(`The setting ${name} is not set.`);
  return value;
}

let known: Env | undefined;

/** The settings of this process, read once, on first use. */
export function env(): Env {
  known ??= readEnv(process.env);
  return known;
}
