'use client';

interface Props {
  readonly error: Error & { readonly digest?: string };
  readonly reset: () => void;
}

export default function ErrorPage({ error, reset }: Props) {
  return (
    <main>
      <h1>Something went wrong on our side</h1>
      <p>Nothing you saved is lost. Please try again; if it happens twice, write to us.</p>
      {error.digest ? <p>Reference number: {error.digest}</p> : null}
      <p>
        <button type="button" onClick={reset}>
          Try again
        </button>
      </p>
    </main>
  );
}
