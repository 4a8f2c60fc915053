import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Runs in the page: names of controls a reader cannot put a name to. */
function withoutVisibleLabel(): string[] {
  const seen = (element: Element | null | undefined): boolean =>
    element?.checkVisibility({ visibilityProperty: true }) === true &&
    (element.textContent ?? '').trim() !== '';
  const nameable = 'input:not([type=hidden],[type=submit],[type=button]), select, textarea';
  return [...document.querySelectorAll<HTMLInputElement>(nameable)]
    .filter((control) => control.checkVisibility({ visibilityProperty: true }))
    .filter((control) => {
      const referred = (control.getAttribute('aria-labelledby') ?? '')
        .split(/\s+/)
        .map((id) => document.getElementById(id));
      return ![...(control.labels ?? []), ...referred].some(seen);
    })
    .map((control) => control.outerHTML.slice(0, 160));
}

/** Runs in the page: what sticks out sideways. */
function stickingOut(): string[] {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  return [...document.body.querySelectorAll('*')]
    .filter((element) => element.getBoundingClientRect().right > width + 1)
    .slice(0, 5)
    .map((element) => `${element.tagName}.${element.className}`.slice(0, 120));
}

/** Runs in the page: what axe judges, without the words: what differs in words alone is judged once. */
function skeleton(): string {
  const attributes = ['class', 'role', 'type', 'aria-label', 'aria-describedby', 'alt', 'open'];
  const part = (element: Element) =>
    element.tagName +
    attributes
      .map((name) => (element.hasAttribute(name) ? `${name}=${element.getAttribute(name)}` : ''))
      .join();
  return [...document.querySelectorAll('*')].map(part).join('|');
}

const judged = new Set<string>();

async function axeProblems(page: Page): Promise<readonly string[]> {
  const { width = 0 } = page.viewportSize() ?? {};
  const shape = `${width} ${await page.evaluate(skeleton)}`;
  if (judged.has(shape)) return [];
  judged.add(shape);
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map((node) => `${node.html} ${node.failureSummary ?? ''}`).join(' | ')}`,
  );
}

/** Everything that must hold on every page: axe, visible labels, no sideways overflow, a title. */
export async function inspect(page: Page): Promise<void> {
  const at = new URL(page.url()).pathname;
  await expect(page, `${at} has a title`).toHaveTitle(/\S/);
  const wide = await page.evaluate(stickingOut);
  expect.soft(wide, `${at} scrolls sideways`).toEqual([]);
  const nameless = await page.evaluate(withoutVisibleLabel);
  expect.soft(nameless, `${at} has controls without a visible label`).toEqual([]);
  expect.soft(await axeProblems(page), `axe on ${at}`).toEqual([]);
}
