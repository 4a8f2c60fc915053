import { connection } from 'next/server';
import { systemClock } from '@/lib/core/clock';
import { storage } from '@/lib/platform/storage';
import { contextFor } from '@/lib/web/context';
import { type Readiness, readiness } from '@/lib/web/readiness';

const rememberedMs = 2_000;
let last: { readonly at: number; readonly answer: Promise<Readiness> } | undefined;

const asked = (): Promise<Readiness> => {
  const at = systemClock.now().getTime();
  if (last && at - last.at < rememberedMs) return last.answer;
  const job = { kind: 'job', job: 'readiness' } as const;
  last = { at, answer: readiness(() => contextFor(job, job), storage) };
  return last.answer;
};

/** Whether this server can do its work now. Asked often, so an answer serves for two seconds. */
export async function GET(): Promise<Response> {
  await connection();
  const answer = await asked();
  return Response.json(answer, { status: answer.ready ? 200 : 503 });
}
