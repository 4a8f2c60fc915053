import { getTranslations } from '@/lib/platform/words';
import type { ReferenceView } from '@/lib/vouching/queries/references';
import { LinkOnce } from './link-once';

/** The way on where mail does not get through: a link to hand over, shown once. */
export async function HandOver({ request }: { readonly request: ReferenceView }) {
  const t = await getTranslations('vouching.handOver');
  const name = request.raterName;
  const words = {
    make: t('make'),
    again: t('again'),
    once: t('once', { name }),
    link: t('link'),
    copy: t('copy'),
    copied: t('copied'),
    qr: t('qr'),
  };
  return (
    <div className="stack-tight">
      <p>{t('what', { name })}</p>
      <LinkOnce request={request.id} words={words} label={t('label', { name })} />
    </div>
  );
}
