import { expect } from '@playwright/test';
import type { Someone } from '../support/someone';

/** Somebody with an account who has no business here. */
export class Stranger {
  constructor(readonly who: Someone) {}

  /** Each door that is not theirs answers exactly as if there were nothing behind it. */
  async isAtNobodysDoor(paths: readonly string[], names: readonly string[]): Promise<void> {
    const { who } = this;
    const nothing = await this.answerOf('/no-such-page');
    for (const path of paths) {
      const answer = await this.answerOf(path);
      expect(answer.status, path).toBe(404);
      expect(answer.words, path).toBe(nothing.words);
      for (const name of names) expect(answer.whole, path).not.toContain(name);
    }
    await who.opens(paths[0] ?? '/no-such-page');
  }

  private async answerOf(path: string) {
    const answer = await this.who.context.request.get(path);
    const whole = await answer.text();
    const [, main = ''] = /<main[^>]*>([\s\S]*?)<\/main>/.exec(whole) ?? [];
    return { status: answer.status(), words: main.replace(/<[^>]+>/g, ' '), whole };
  }
}
