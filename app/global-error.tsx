'use client';

import { useEffect } from 'react';

interface Props {
  readonly error: Error & { readonly digest?: string };
}

const words = [
  {
    lang: 'en',
    title: 'Something went wrong on our side',
    body: 'Nothing you saved is lost. Please load the page again; if it happens twice, write to us with the number below.',
    again: 'Load the page again',
    number: 'Reference number',
  },
  {
    lang: 'es',
    title: 'Algo falló de nuestro lado',
    body: 'Nada de lo que guardó se ha perdido. Vuelva a cargar la página; si ocurre de nuevo, escríbanos con el número de abajo.',
    again: 'Volver a cargar la página',
    number: 'Número de referencia',
  },
] as const;

// The page that stands when the layout fell: no style sheet may be there, so it brings its own few lines,
// as a sheet object, since the policy of the server lets no inline style through.
const look = `
:root { color-scheme: light dark; --ground: oklch(0.984 0.008 85); --text: oklch(0.25 0.02 235); --quiet: oklch(0.44 0.02 235); --line: oklch(0.895 0.014 85); --accent: oklch(0.42 0.075 205); --on: oklch(0.995 0.004 85); }
@media (prefers-color-scheme: dark) { :root { --ground: oklch(0.21 0.014 235); --text: oklch(0.93 0.012 85); --quiet: oklch(0.78 0.015 85); --line: oklch(0.35 0.015 235); --accent: oklch(0.78 0.08 200); --on: oklch(0.2 0.02 235); } }
body { margin: 0; background: var(--ground); color: var(--text); font: 1.0625rem/1.5 Figtree, system-ui, sans-serif; }
main { max-width: 40rem; margin: 0 auto; padding: 12vh 1.5rem 4rem; }
section + section { margin-top: 2.5rem; padding-top: 2.5rem; border-top: 1px solid var(--line); }
h1, h2 { font: 500 1.9rem/1.15 Newsreader, Georgia, serif; letter-spacing: -0.01em; margin: 0 0 0.6rem; }
p { margin: 0 0 1.2rem; }
button { padding: 0.7rem 1.25rem; border: 0; border-radius: 10px; background: var(--accent); color: var(--on); font: inherit; font-weight: 600; cursor: pointer; }
button:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.quiet { color: var(--quiet); font-size: 0.95rem; margin: 1rem 0 0; }
`;

export default function GlobalError({ error }: Props) {
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(look);
    document.adoptedStyleSheets = [sheet];
  }, []);
  return (
    <html lang="en">
      <head>
        <title>Error: something went wrong · Attune</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
      </head>
      <body>
        <main>
          {words.map(({ lang, title, body, again, number }, index) => (
            <section key={lang} lang={lang}>
              {index === 0 ? <h1>{title}</h1> : <h2>{title}</h2>}
              <p>{body}</p>
              <button type="button" onClick={() => window.location.reload()}>
                {again}
              </button>
              {error.digest ? (
                <p className="quiet">
                  {number}: {error.digest}
                </p>
              ) : null}
            </section>
          ))}
        </main>
      </body>
    </html>
  );
}
