import { appendFileSync } from 'node:fs';
import type { Browser } from '@playwright/test';
import { enter } from './sign-in';
import { where } from './where';

export interface Page {
  readonly path: string;
  readonly persona?: string;
}

export interface Weight {
  readonly script: number;
  readonly font: number;
  readonly all: number;
}

/** Loads a page into an empty browser and adds up what came over the wire, compressed. */
export async function weigh(browser: Browser, { path, persona }: Page): Promise<Weight> {
  const context = await browser.newContext({ baseURL: where().url });
  if (persona) await context.addCookies([await enter(persona)]);
  const page = await context.newPage();
  const wire = await context.newCDPSession(page);
  const kinds = new Map<string, string>();
  const weight = { script: 0, font: 0, all: 0 };
  await wire.send('Network.enable');
  wire.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
  wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId);
    weight.all += encodedDataLength;
    if (kind === 'Script') weight.script += encodedDataLength;
    if (kind === 'Font') weight.font += encodedDataLength;
  });
  const answer = await page.goto(path, { waitUntil: 'networkidle' });
  if (answer?.status() !== 200) throw new Error(`${path} answers ${answer?.status()}`);
  await context.close();
  const line = [path, weight.script, weight.font, weight.all].join('\t');
  appendFileSync('test-results/weights.tsv', `${line}\n`);
  return weight;
}
