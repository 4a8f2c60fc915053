/** Where to go when nothing else was asked for. */
export const HOME = '/home';

const ELSEWHERE = /^\/(?:sign-in|sign-out|api|_next)(?:[/?#]|$)/;

/** A path of ours to go on to, or the home page: never another host, never back to signing in. */
export function safeNext(asked: string | null | undefined): string {
  const path = asked ?? '';
  if (path.length > 2000 || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(path) || ELSEWHERE.test(path))
    return HOME;
  const url = new URL(path, 'http://here.invalid');
  return url.host === 'here.invalid' ? `${url.pathname}${url.search}` : HOME;
}

/** The same address with a place to go on to afterwards. */
export const withNext = (path: string, next: string): string =>
  next === HOME ? path : `${path}?${new URLSearchParams({ next })}`;
