import { certificateFile } from '@/lib/web/certificate-file';
import { currentLocale } from '@/lib/web/i18n/locale';
import { requirePerson } from '@/lib/web/visitor';

interface Context {
  readonly params: Promise<{ readonly id: string }>;
}

/** The holder's own certificate. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { ctx } = await requirePerson();
  return certificateFile(ctx, (await params).id, request, await currentLocale());
}
