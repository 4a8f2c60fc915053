import Link from 'next/link';
import type { ReactNode } from 'react';
import { categoryWords } from '@/components/credentials/category-words';
import { StatusTag, shownState } from '@/components/credentials/status-tag';
import { LinkButton } from '@/components/ui/button';
import { PageTitle } from '@/components/ui/page-title';
import type { HeldCredential } from '@/lib/credentials/queries/held';
import { formatDate, formatHours } from '@/lib/platform/format';
import { getLocale, getTranslations } from '@/lib/platform/words';
import type { Readiness } from '@/lib/readiness/model';
import { loggedSince } from '@/lib/readiness/rules/at-home';
import { rulingOf } from '@/lib/readiness/rules/question';
import { membershipAsked } from '@/lib/standards/editions/terms-under';
import { categoryNames } from '@/lib/web/category-names';

interface Props {
  readonly held: readonly HeldCredential[];
  readonly readiness: Readiness;
  readonly children: ReactNode;
}

/** The home of somebody who holds a credential: what, until when, and what is logged since. */
export async function HolderHome({ held, readiness, children }: Props) {
  const t = await getTranslations('progress.holder');
  return (
    <div className="stack">
      <PageTitle eyebrow={t('eyebrow')}>{t('title', { count: held.length })}</PageTitle>
      {held.map((each) => (
        <HeldHome key={each.credential.id} held={each} readiness={readiness} />
      ))}
      {children}
      <p className="quiet">
        {t('next')}{' '}
        <Link href="/progress" prefetch={false}>
          {t('look')}
        </Link>
      </p>
    </div>
  );
}

async function HeldHome(props: { readonly held: HeldCredential; readonly readiness: Readiness }) {
  const t = await getTranslations('progress.holder');
  const emerging = (await getTranslations('credentials'))('emerging');
  const locale = await getLocale();
  const called = await categoryNames();
  const { credential, status } = props.held;
  const { facts, home } = props.readiness;
  const state = shownState(credential, status);
  const since = loggedSince(facts, credential.issuedOn);
  const association = credential.associationName;
  const member = home.association?.id === credential.associationId ? home.association : null;
  const words = {
    training: formatHours(locale, since.training),
    dei: formatHours(locale, since.dei),
    supervision: formatHours(locale, since.supervision),
    issued: formatDate(locale, credential.issuedOn),
    until: formatDate(locale, credential.validUntil),
    association,
  };
  return (
    <section className="card stack-tight" aria-labelledby={`home-${credential.id}`}>
      <div>
        <StatusTag state={state} />
        <h2 id={`home-${credential.id}`} className="mt-2">
          {categoryWords(credential, called(credential), locale, emerging)}
        </h2>
      </div>
      <p>{t(`state.${state}`, words)}</p>
      {state === 'valid' || state === 'expired' ? (
        <>
          <h3>{t('keep')}</h3>
          <ul className="list-disc pl-5">
            <li>{t('logged', words)}</li>
            {member && membershipAsked(rulingOf(props.readiness)) ? (
              <li>{t('member', words)}</li>
            ) : null}
            <li>{t('ask', words)}</li>
          </ul>
        </>
      ) : null}
      <div className="links-row">
        <LinkButton href="/credentials">{t('see')}</LinkButton>
        {state === 'valid' ? (
          <LinkButton look="second" href="/log">
            {t('log')}
          </LinkButton>
        ) : null}
      </div>
    </section>
  );
}
