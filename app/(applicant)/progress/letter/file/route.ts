import { letterWords } from '@/components/readiness/letter-words';
import { fileHeaders } from '@/lib/platform/content-disposition';
import { getLocale, getTranslations } from '@/lib/platform/words';
import { renderLetter } from '@/lib/readiness/letter/render';
import { letterAddress } from '@/lib/readiness/letter/seal';
import { ownLetter } from '../_components/own-letter';

/** The letter as a PDF in the language of the reader, with the code an employer checks it by. */
export async function GET(): Promise<Response> {
  const letter = await ownLetter();
  if (!letter) return new Response(null, { status: 404, headers: { 'Cache-Control': 'no-store' } });
  const t = await getTranslations('employerLetter');
  const locale = await getLocale();
  const url = letterAddress(letter, locale);
  const check = { words: t('check'), alt: t('checkAlt'), url };
  const words = await letterWords(letter);
  const file = { words, name: letter.name, day: letter.asOf, check };
  const bytes = await renderLetter(file, locale);
  const name = `${words.title} ${letter.name} ${letter.asOf}.pdf`;
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: fileHeaders({ name, mediaType: 'application/pdf', bytes: bytes.byteLength }),
  });
}
