const unsafe = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}"\\/:*?<>|]/gu;
const longest = 120;

/**
 * A file's name as people may see it: no path, no control or direction marks, not endless.
 * It is shown and offered on download only; files are stored under names of our own.
 */
export function displayFileName(sent: string): string {
  const name = (sent.toWellFormed().split(/[\\/]/).pop() ?? '').normalize('NFC');
  const clean = name.replace(unsafe, '').replace(/\s+/g, ' ').trim();
  const bare = clean.replace(/^\.+/, '');
  if (bare.length <= longest) return bare || 'document';
  const ending = /\.[A-Za-z0-9]{1,5}$/.exec(bare)?.[0] ?? '';
  return (bare.slice(0, longest - ending.length) + ending).toWellFormed();
}

const encoded = (text: string) =>
  encodeURIComponent(text).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** A Content-Disposition header (RFC 6266) for a name in any script. */
export function contentDisposition(sent: string, kind: 'attachment' | 'inline' = 'attachment') {
  const name = displayFileName(sent);
  const ascii = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^ -~]/g, '_');
  const plain = `${kind}; filename="${ascii.replace(/[%"\\]/g, '_')}"`;
  return ascii === name && !name.includes('%')
    ? plain
    : `${plain}; filename*=UTF-8''${encoded(name)}`;
}

/** The headers of a stored file on its way to a browser: never shown in our origin, never cached. */
export function fileHeaders(file: {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
}): Record<string, string> {
  return {
    'Content-Type': file.mediaType,
    'Content-Length': String(file.bytes),
    'Content-Disposition': contentDisposition(file.name),
    'Content-Security-Policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'private, no-store',
  };
}
