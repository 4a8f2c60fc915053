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
  const heads = new Map<string, { readonly kind: string; readonly size: number }>();
  const weight = { script: 0, font: 0, all: 0 };
  await wire.send('Network.enable');
  wire.on('Network.responseReceived', ({ requestId, type, response }) =>
    heads.set(requestId, { kind: type, size: response.encodedDataLength }),
  );
  // The body as it came over the wire; headers are not what the budget is about.
  wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const head = heads.get(requestId);
    const size = encodedDataLength - (head?.size ?? 0);
    weight.all += size;
    if (head?.kind === 'Script') weight.script += size;
    if (head?.kind === 'Font') weight.font += size;
  });
  const answer = await page.goto(path, { waitUntil: 'networkidle' });
  if (answer?.status() !== 200) throw new Error(`${path} answers ${answer?.status()}`);
  await context.close();
  const line = [path, weight.script, weight.font, weight.all].join('\t');
  appendFileSync('test-results/weights.tsv', `${line}\n`);
  return weight;
}
