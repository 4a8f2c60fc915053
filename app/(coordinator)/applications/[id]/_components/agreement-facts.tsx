import { Facts } from '@/components/ui/facts';
import { agreementKinds } from '@/lib/applications/model';
import type { ApplicationView } from '@/lib/applications/queries';
import { formatInstantDate } from '@/lib/platform/format';
import { getLocale, getTranslations } from '@/lib/platform/words';

/** Which agreements are signed, in which version. */
export async function AgreementFacts({ view }: { readonly view: ApplicationView }) {
  const t = await getTranslations('desk.file');
  const names = await getTranslations('applications.agreement.kind');
  const locale = await getLocale();
  const facts = agreementKinds.map((kind) => {
    const signed = view.signatures.find((each) => each.kind === kind);
    return {
      term: names(kind),
      value: signed
        ? t('signed', {
            version: signed.textVersion,
            day: formatInstantDate(locale, signed.signedAt, view.association.timeZone),
          })
        : t('notSigned'),
    };
  });
  return (
    <section>
      <h2 className="text-lg">{t('agreements')}</h2>
      <Facts facts={facts} />
    </section>
  );
}
