import type { Locale } from '@/lib/core/locale';
import type { RenderedMessage } from './model';

/** One message, composed and in its language, before it takes a form. */
export interface Composed {
  readonly subject: string;
  /** What stands before the code and the link, and what stands after the code. */
  readonly opening: readonly string[];
  readonly paragraphs: readonly string[];
  readonly code?: string;
  readonly link?: { readonly label: string; readonly href: string };
  readonly sentBy: string;
  readonly why: string;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string =>
  text.replace(/[&<>"']/gu, (letter) => entities[letter] ?? letter);

/** The address of a link in a mail: http or https, written whole; anything else is a bug. */
export const safeHref = (href: string): string => {
  const url = new URL(href);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw new TypeError('A mail may only link to a web page.');
  }
  return url.href;
};

// The light palette stands inline, where every program reads it; the dark one is offered.
const style = `:root{color-scheme:light dark}
@media (prefers-color-scheme:dark){
body,.page{background:#161c20!important;color:#ece8e0!important}
.card{background:#1c2429!important;border-color:#333d43!important}
.rule{border-color:#333d43!important}
.quiet{color:#b9b4aa!important}
.code{background:#12181c!important;color:#ece8e0!important}
.go{background:#8fd0da!important;color:#0c2529!important}
}`;

const shown = {
  page: 'margin:0;padding:24px 12px;background:#fbf9f4;color:#1e2a31',
  card: "max-width:560px;margin:0 auto;padding:28px;background:#fffefb;border:1px solid #e3ded3;border-radius:10px;font:17px/1.55 Figtree,system-ui,-apple-system,'Segoe UI',sans-serif",
  title: 'margin:0 0 18px;font:500 24px/1.25 Newsreader,Georgia,serif',
  text: 'margin:0 0 16px',
  code: 'display:inline-block;margin:0 0 16px;padding:10px 16px;background:#f4f0e7;border-radius:8px;font:600 20px/1.4 ui-monospace,Consolas,monospace;letter-spacing:.08em;overflow-wrap:anywhere',
  go: 'display:inline-block;padding:12px 20px;background:#00535e;color:#ffffff;border-radius:8px;font-weight:600;text-decoration:none',
  quiet: 'margin:0;color:#4b5860;font-size:15px',
  rule: 'border:0;border-top:1px solid #e3ded3;margin:24px 0 16px',
} as const;

const paragraph = (text: string): string => `<p style="${shown.text}">${escaped(text)}</p>`;

const htmlOf = (message: Composed, locale: Locale): string => {
  const { code, link } = message;
  const body = [
    `<h1 style="${shown.title}">${escaped(message.subject)}</h1>`,
    ...message.opening.map(paragraph),
    ...(code ? [`<p class="code" style="${shown.code}">${escaped(code)}</p>`] : []),
    ...message.paragraphs.map(paragraph),
    ...(link
      ? [
          `<p style="${shown.text}"><a class="go" style="${shown.go}" href="${escaped(link.href)}">${escaped(link.label)}</a></p>`,
        ]
      : []),
    `<hr class="rule" style="${shown.rule}">`,
    `<p class="quiet" style="${shown.quiet}">${escaped(message.sentBy)} ${escaped(message.why)}</p>`,
  ];
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${escaped(message.subject)}</title>
<style>${style}</style>
</head>
<body class="page" style="${shown.page}">
<main class="card" style="${shown.card}">
${body.join('\n')}
</main>
</body>
</html>
`;
};

const textOf = (message: Composed): string =>
  [
    message.subject,
    ...message.opening,
    ...(message.code ? [message.code] : []),
    ...message.paragraphs,
    ...(message.link ? [`${message.link.label}\n${message.link.href}`] : []),
    `--\n${message.sentBy} ${message.why}`,
  ].join('\n\n');

/** Both forms of a mail, with the same words in the same order. */
export const laidOut = (message: Composed, locale: Locale): RenderedMessage => ({
  subject: message.subject,
  text: `${textOf(message)}\n`,
  html: htmlOf(message, locale),
});
