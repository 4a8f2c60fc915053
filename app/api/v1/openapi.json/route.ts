import { env } from '@/lib/platform/env';
import { describeApi } from '@/lib/standards/published/openapi';
import { answerCached } from '@/lib/web/standards-api';

let described: ReturnType<typeof describeApi> | undefined;

/** The description of the public API of the standards, for programs that read one. */
export function GET(request: Request): Response {
  described ??= describeApi(env().publicUrl);
  return answerCached(request, described, 'en');
}
