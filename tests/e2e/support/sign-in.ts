import { where } from './where';

export interface SessionCookie {
  readonly name: string;
  readonly value: string;
  readonly url: string;
  readonly secure: true;
  readonly httpOnly: true;
}

/** Reads name and value of the session from an answer's Set-Cookie. */
export function sessionOf(answer: Response): SessionCookie {
  const set = answer.headers.getSetCookie().find((line) => line.startsWith('__Host-'));
  const [, name, value] = /^([^=]+)=([^;]+)/.exec(set ?? '') ?? [];
  if (!name || !value) throw new Error(`no session began: ${answer.status}`);
  // Named by https, as a __Host- cookie wants it; the browser sends it to localhost all the same.
  return { name, value, url: where().url.replace('http:', 'https:'), secure: true, httpOnly: true };
}

/** A new session of a demo persona, by the plain form post anyone's script may use. */
export async function enter(persona: string): Promise<SessionCookie> {
  const answer = await fetch(new URL('/dev/personas/enter', where().url), {
    method: 'POST',
    body: new URLSearchParams({ persona }),
    redirect: 'manual',
  });
  return sessionOf(answer);
}

/** The Cookie header of a persona's new session. */
export async function cookieOf(persona: string): Promise<string> {
  const { name, value } = await enter(persona);
  return `${name}=${value}`;
}
