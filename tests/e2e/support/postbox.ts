import { expect } from '@playwright/test';
import { get } from './ask';

const unescaped = (html: string): string =>
  html
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&');

/** Addresses of the mails kept for somebody, newest first. */
async function mailsTo(address: string): Promise<readonly string[]> {
  const { body } = await get('/dev/mailbox');
  const rows = body.split('<tr').filter((row) => row.includes(address));
  return rows.flatMap((row) => /\/dev\/mailbox\/[0-9a-f-]{36}/.exec(row)?.[0] ?? []);
}

async function textOf(path: string): Promise<string> {
  const { body } = await get(path);
  return unescaped(/<pre[^>]*>([\s\S]*?)<\/pre>/.exec(body)?.[1] ?? '');
}

/** The text of the newest mail to this address that says what is looked for, once it has arrived. */
export async function mailTo(address: string, says: RegExp): Promise<string> {
  let found = '';
  await expect(async () => {
    for (const path of await mailsTo(address)) {
      found = await textOf(path);
      if (says.test(found)) return;
    }
    throw new Error(`No mail to ${address} says ${says}`);
  }).toPass({ timeout: 20_000, intervals: [200, 500, 1000] });
  return found;
}
