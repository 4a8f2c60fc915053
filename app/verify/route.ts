import { localeFromAcceptLanguage } from '@/lib/core/locale';

/** The short address people are told: leads to the form in the reader's language. */
export function GET(request: Request): Response {
  const locale = localeFromAcceptLanguage(request.headers.get('accept-language'));
  const headers = {
    Location: `/${locale}/verify`,
    Vary: 'Accept-Language',
    'Cache-Control': 'no-store',
  };
  return new Response(null, { status: 307, headers });
}
