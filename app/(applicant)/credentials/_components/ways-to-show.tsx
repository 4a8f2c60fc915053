import { LinkButton } from '@/components/ui/button';
import { QrPicture } from '@/components/ui/qr-picture';
import { type Locale, localeNames, otherLocale } from '@/lib/core/locale';
import type { Credential } from '@/lib/credentials/model';
import { formatCredentialNumber } from '@/lib/credentials/number';
import { verifyUrlOf } from '@/lib/credentials/queries/certificate';
import { linkedInAddress } from '@/lib/credentials/rules';
import { getTranslations } from '@/lib/platform/words';

interface WaysToShowProps {
  readonly credential: Credential;
  readonly title: string;
  readonly locale: Locale;
}

/** The certificate, the public page and what leads to it. */
export async function WaysToShow({ credential, title, locale }: WaysToShowProps) {
  const t = await getTranslations('credentials.show');
  const number = formatCredentialNumber(credential.number);
  const verifyUrl = verifyUrlOf(credential.number);
  const other = otherLocale(locale);
  const file = `/credentials/${credential.id}/certificate`;
  const profile = linkedInAddress({
    title,
    organisation: credential.associationName,
    issuedOn: credential.issuedOn,
    validUntil: credential.validUntil,
    verifyUrl,
    number,
  });
  return (
    <div className="two">
      <div className="stack-tight">
        <h3 className="text-lg">{t('title')}</h3>
        <div className="actions">
          <LinkButton href={`${file}?in=${locale}`} download>
            {t('certificate')}
          </LinkButton>
          <LinkButton href={`${file}?in=${other}`} look="second" download>
            {t('certificateIn', { language: localeNames[other] })}
          </LinkButton>
        </div>
        <p>{t('publicPage')}</p>
        <p>
          <a href={`/${locale}/verify/${number}`} className="break-all">
            {verifyUrl}
          </a>
        </p>
        <p>
          <a href={profile} rel="noreferrer noopener" target="_blank">
            {t('linkedIn')}
          </a>
        </p>
      </div>
      <div>
        <QrPicture text={verifyUrl} label={t('qr', { number })} />
      </div>
    </div>
  );
}
