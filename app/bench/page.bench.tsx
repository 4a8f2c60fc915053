import { headers } from 'next/headers';

/** An empty page, rendered on each request: what the framework itself costs. */
export default async function EmptyPage() {
  await headers();
  return <p>ok</p>;
}
