import Link from 'next/link';

export default function NotFound() {
  return (
    <main>
      <h1>We could not find that page</h1>
      <p>
        The address may have a typing mistake, or the page belongs to somebody else. If you followed
        a link from a message, open the newest message: an earlier link may have been replaced.
      </p>
      <p>
        <Link href="/">Go to the start page</Link>
      </p>
    </main>
  );
}
