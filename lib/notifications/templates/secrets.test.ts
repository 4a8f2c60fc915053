import { describe, expect, it } from 'vitest';
import { messageSamples } from '@/tests/support/message-samples';
import { messageTemplates } from './model';
import { renderInbox } from './render';
import { joinSecrets, splitSecrets } from './secrets';

const samples = messageSamples();

describe('the secrets of a message', () => {
  it.each(messageTemplates)('of %s are parted and joined without loss', (template) => {
    const { open, secrets } = splitSecrets(samples[template]);
    expect(JSON.stringify(open)).not.toMatch(/QX7F2KPM|q83hf0Kd72mZs9/u);
    expect(joinSecrets(open, secrets)).toEqual(samples[template]);
    expect(renderInbox(template, open, 'en')).toEqual(
      renderInbox(template, samples[template], 'en'),
    );
  });

  it('are none where there is nothing to hide', () => {
    expect(splitSecrets(samples.welcome).secrets).toBeNull();
    expect(Object.keys(splitSecrets(samples.sign_in_code).secrets ?? {}).sort()).toEqual([
      'capabilityLink',
      'code',
    ]);
  });
});
