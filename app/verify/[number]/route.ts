import { localeFromAcceptLanguage } from '@/lib/core/locale';

interface Context {
  readonly params: Promise<{ readonly number: string }>;
}

/** The address printed on certificates: leads to the page in the reader's language. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { number } = await params;
  const locale = localeFromAcceptLanguage(request.headers.get('accept-language'));
  const headers = {
    Location: `/${locale}/verify/${encodeURIComponent(number)}`,
    Vary: 'Accept-Language',
    'Cache-Control': 'no-store',
  };
  return new Response(null, { status: 307, headers });
}
