import { type Refusal, turnAway } from './refusal.ts';
import type { FrontSettings } from './settings.ts';

interface Asked {
  readonly host: string | undefined;
  readonly fromLoopback: boolean;
}

type Answer = { readonly origin: string } | { readonly refusal: Refusal };

/**
 * Which of our own addresses a request is for. The answer, never what was sent, is what the
 * application sees as Host: links in mails and origin checks cannot be steered from outside.
 */
export function ownOrigin(
  asked: Asked,
  settings: Pick<FrontSettings, 'origins' | 'publicOrigin' | 'port'>,
): Answer {
  const host = asked.host?.toLowerCase();
  const known = settings.origins.find((origin) => new URL(origin).host === host);
  if (known) return { origin: known };
  // A proxy on this machine, or Next calling itself: it may name the socket instead of the site.
  const socketNames = ['localhost', '127.0.0.1', '[::1]'].map((name) => `${name}:${settings.port}`);
  if (asked.fromLoopback && host && socketNames.includes(host)) {
    return { origin: settings.publicOrigin };
  }
  if (!host) return { refusal: turnAway(400, 'The request does not say which site it is for.') };
  return { refusal: turnAway(421, `This server answers for ${settings.publicOrigin} only.`) };
}
