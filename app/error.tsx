'use client';

import { useEffect, useState } from 'react';

const words = {
  en: {
    title: 'Something went wrong on our side',
    body: 'Nothing you saved is lost. Please try again; if it happens twice, write to us with the number below.',
    number: 'Reference number',
    again: 'Try again',
    start: 'Go to the start page',
  },
  es: {
    title: 'Algo falló de nuestro lado',
    body: 'Nada de lo que guardó se ha perdido. Inténtelo de nuevo; si vuelve a ocurrir, escríbanos con el número de abajo.',
    number: 'Número de referencia',
    again: 'Intentar de nuevo',
    start: 'Ir a la página de inicio',
  },
} as const;

interface Props {
  readonly error: Error & { readonly digest?: string };
  readonly reset: () => void;
}

export default function ErrorPage({ error, reset }: Props) {
  const [language, setLanguage] = useState<keyof typeof words>('en');
  const t = words[language];

  useEffect(() => {
    setLanguage(document.documentElement.lang === 'es' ? 'es' : 'en');
  }, []);
  useEffect(() => {
    document.title = `Error: ${t.title} · Attune`;
  }, [t]);

  return (
    <main className="page page-narrow stack">
      <h1>{t.title}</h1>
      <p>{t.body}</p>
      {error.digest ? (
        <p className="quiet">
          {t.number}: {error.digest}
        </p>
      ) : null}
      <p className="links-row">
        <button type="button" className="btn" onClick={reset}>
          {t.again}
        </button>
        {/* A plain link: the page is loaded anew, not patched. */}
        <a href="/">{t.start}</a>
      </p>
    </main>
  );
}
