import 'server-only';
import { isId } from '@/lib/core/id';
import { isLocale, type Locale } from '@/lib/core/locale';
import { renderCertificate } from '@/lib/credentials/certificate/render';
import { takeCertificate } from '@/lib/credentials/queries/certificate';
import { fileHeaders } from '@/lib/platform/content-disposition';
import type { SignedInContext } from '@/lib/platform/context';

const nothing = () => new Response(null, { status: 404, headers: { 'Cache-Control': 'no-store' } });

/** The certificate as a PDF, in the language the address asks for, else in another. */
export const certificateFile = async (
  ctx: SignedInContext,
  id: string,
  request: Request,
  otherwise: Locale,
): Promise<Response> => {
  const asked = new URL(request.url).searchParams.get('in');
  const locale = isLocale(asked) ? asked : otherwise;
  const data = isId(id) ? await takeCertificate(ctx, id, locale) : null;
  if (!data) return nothing();
  const bytes = await renderCertificate(data, locale);
  const name = `Endorsement ${data.number} ${data.holderName}.pdf`;
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: fileHeaders({ name, mediaType: 'application/pdf', bytes: bytes.byteLength }),
  });
};
