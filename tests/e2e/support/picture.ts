import type { Someone } from './someone';

/**
 * Keeps a picture of the page for people to look at, by screen, width and language, where PICTURES=1 asks
 * for them: two hundred pictures take the best part of a minute.
 */
export async function picture(someone: Someone, screen: string): Promise<void> {
  if (process.env.PICTURES !== '1') return;
  const width = someone.page.viewportSize()?.width ?? 0;
  const path = `test-results/screens/${screen}-${width}-${someone.locale}.png`;
  await someone.page.screenshot({ path, fullPage: true });
}
