import { headers } from 'next/headers';

export default async function Layout({ children }) {
  const asked = await headers();
  return (
    <html lang="en">
      <body data-host={asked.get('host')} data-client={asked.get('x-attune-client-address')}>
        {children}
      </body>
    </html>
  );
}
