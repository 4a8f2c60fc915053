'use client';

interface Props {
  readonly error: Error & { readonly digest?: string };
}

export default function GlobalError({ error }: Props) {
  return (
    <html lang="en">
      <head>
        <title>Error: something went wrong · Attune</title>
      </head>
      <body>
        <main>
          <h1>Something went wrong on our side</h1>
          <p>
            Nothing you saved is lost. Please load the page again; if it happens twice, write to us.
          </p>
          <p lang="es">
            Algo falló de nuestro lado. Nada de lo que guardó se ha perdido. Vuelva a cargar la
            página.
          </p>
          {error.digest ? <p>Reference number · Número de referencia: {error.digest}</p> : null}
        </main>
      </body>
    </html>
  );
}
