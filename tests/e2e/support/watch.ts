import { type BrowserContext, expect, type Page } from '@playwright/test';
import { where } from './where';

/** What went wrong in a browser without anybody being told. */
export interface Watched {
  readonly troubles: string[];
  /** Pages that were shown, and those that were inspected; by path. */
  readonly shown: Set<string>;
  readonly inspected: Set<string>;
}

const ours = () => new URL(where().url).origin;

function watchPage(page: Page, watched: Watched): void {
  const { troubles } = watched;
  page.on('console', (message) => {
    if (message.type() !== 'error') return;
    // A page that answers 404 on purpose is reported by Chromium as a failed resource.
    if (/status of 40[34]/.test(message.text()) && message.location().url === page.url()) return;
    troubles.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => troubles.push(`page: ${error.message}`));
  page.on('framenavigated', (frame) => {
    const address = URL.parse(frame.url());
    if (frame === page.mainFrame() && address?.origin === ours())
      watched.shown.add(address.pathname);
  });
}

/** Listens to everything a browser says and asks for while a test runs. */
export function watch(context: BrowserContext): Watched {
  const watched: Watched = { troubles: [], shown: new Set(), inspected: new Set() };
  context.on('page', (page) => watchPage(page, watched));
  context.on('request', (request) => {
    const address = new URL(request.url());
    if (/^(data|blob|about):$/.test(address.protocol) || address.origin === ours()) return;
    watched.troubles.push(`third party: ${request.url()}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 500)
      watched.troubles.push(`${response.status()} from ${response.url()}`);
  });
  return watched;
}

/** Nothing went wrong, and no page was shown that nobody inspected. */
export function expectQuiet(name: string, watched: Watched): void {
  expect.soft(watched.troubles, `troubles in the browser of ${name}`).toEqual([]);
  const missed = [...watched.shown].filter((path) => !watched.inspected.has(path));
  expect.soft(missed, `pages ${name} saw and no rule looked at`).toEqual([]);
}
