'use server';
import { appendFileSync } from 'node:fs';
import { markActionBegan } from '../../../../lib/web/action-mark';

export async function note(argument) {
  markActionBegan();
  const text = argument instanceof FormData ? argument.get('text') : String(argument);
  appendFileSync(process.env.FIXTURE_NOTES, `${text}\n`);
  if (text === 'fail') throw new Error('a failure of our own');
}
