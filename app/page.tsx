import { redirect } from 'next/navigation';
import { currentLocale } from '@/lib/web/i18n/locale';
import { visitor } from '@/lib/web/visitor';

export default async function Start() {
  redirect((await visitor()) === null ? `/${await currentLocale()}` : '/home');
}
