import type { Metadata } from 'next';
import { ActionForm } from '@/components/forms/action-form';
import { Button } from '@/components/ui/button';
import { PageTitle } from '@/components/ui/page-title';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import { proofsOpenTo } from '@/lib/accounts/commands/prove-again';
import { getTranslations } from '@/lib/platform/words';
import { safeNext } from '@/lib/web/auth/next-path';
import { readStep } from '@/lib/web/auth/step';
import { type Search, searchText } from '@/lib/web/search';
import { requirePerson } from '@/lib/web/visitor';
import { proveAgainAction, sendProofCodeAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('accounts.again'))('title') };
}

async function ProofForm({
  how,
  next,
}: {
  readonly how: 'factor' | 'password' | 'code';
  readonly next: string;
}) {
  const t = await getTranslations('accounts.again');
  const secret = how === 'password';
  return (
    <ActionForm action={proveAgainAction} label={t(how)}>
      <input type="hidden" name="how" value={how} />
      <input type="hidden" name="next" value={next} />
      <TextField
        name={secret ? 'password' : 'code'}
        label={t(how)}
        type={secret ? 'password' : 'text'}
        autoComplete={secret ? 'current-password' : 'one-time-code'}
        spellCheck={false}
        short={!secret}
      />
      <div className="actions">
        <SubmitButton>{t('submit')}</SubmitButton>
      </div>
    </ActionForm>
  );
}

/** Where somebody signed in shows that it is still them: before a change, or after a pause. */
export default async function AgainPage({ searchParams }: { readonly searchParams: Search }) {
  const { who } = await requirePerson();
  const next = safeNext(await searchText(searchParams, 'next'));
  const t = await getTranslations('accounts.again');
  const ways = proofsOpenTo(who);
  const sent = (await readStep())?.stage === 'proof';
  return (
    <>
      <PageTitle lead={t('leadIdle')}>{t('title')}</PageTitle>
      <div className="stack">
        {ways.includes('factor') ? <ProofForm how="factor" next={next} /> : null}
        {ways.includes('password') && !sent ? <ProofForm how="password" next={next} /> : null}
        {ways.includes('code') ? (
          <>
            {sent ? <p>{t('codeSent', { email: who.email })}</p> : null}
            {sent ? <ProofForm how="code" next={next} /> : null}
            <ActionForm action={sendProofCodeAction} label={t('sendCode')}>
              <input type="hidden" name="next" value={next} />
              {sent ? null : <p>{t('useCode', { email: who.email })}</p>}
              <SubmitButton look="second">{t('sendCode')}</SubmitButton>
            </ActionForm>
          </>
        ) : null}
        <form method="post" action="/sign-out">
          <Button look="quiet">{t('signOut')}</Button>
        </form>
      </div>
    </>
  );
}
