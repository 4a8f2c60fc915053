import { headers } from 'next/headers';

/**
 * The content policy of the page binds the frame too and forbids style attributes: each becomes a rule
 * of one style element that carries the page's nonce.
 */
function withNonce(html: string, nonce: string): string {
  const rules: string[] = [];
  const marked = html.replace(/\sstyle="([^"]*)"/g, (_, css: string) => {
    rules.push(`[data-rule="${rules.length}"]{${css.replaceAll('&quot;', '"')}}`);
    return ` data-rule="${rules.length - 1}"`;
  });
  const styled = marked.replace(/<style(?=[\s>])/g, `<style nonce="${nonce}"`);
  return styled.replace('</head>', `<style nonce="${nonce}">${rules.join('\n')}</style></head>`);
}

/**
 * A mail as a mail program shows it; links open beside it. The frame has an origin of its own, and the
 * page's policy, which binds it, runs no script of a mail; reading aids may look into it.
 */
export async function MailFrame({
  html,
  title,
}: {
  readonly html: string;
  readonly title: string;
}) {
  const nonce = (await headers()).get('x-nonce') ?? '';
  const based = html.replace('<head>', '<head><base target="_blank">');
  return (
    <iframe
      title={title}
      srcDoc={withNonce(based, nonce)}
      sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"
      className="w-full h-[36rem] border border-line bg-surface"
    />
  );
}
