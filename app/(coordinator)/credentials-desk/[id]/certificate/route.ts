import { certificateFile } from '@/lib/web/certificate-file';
import { currentLocale } from '@/lib/web/i18n/locale';
import { requireStaff } from '@/lib/web/visitor';

interface Context {
  readonly params: Promise<{ readonly id: string }>;
}

/** The certificate as the desk may look at it. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { ctx } = await requireStaff(['coordinator', 'admin']);
  return certificateFile(ctx, (await params).id, request, await currentLocale());
}
