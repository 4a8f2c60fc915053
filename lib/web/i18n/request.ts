import { cookies } from 'next/headers';
import { getRequestConfig } from 'next-intl/server';

export default getRequestConfig(async () => {
  const asked = (await cookies()).get('language')?.value;
  return { locale: asked === 'es' ? 'es' : 'en', messages: {} };
});
