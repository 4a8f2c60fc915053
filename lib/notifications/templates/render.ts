import type { Locale } from '@/lib/core/locale';
import { oneLine } from '@/lib/core/plain-text';
import { composers, type Draft } from './compose';
import { type Composed, laidOut, safeHref } from './layout';
import {
  type InboxMessage,
  type InboxParams,
  type MessageParams,
  type MessageTemplate,
  productSender,
  type RenderedMessage,
} from './model';
import { carriesSecrets } from './secrets';
import { type Wording, wordingOf } from './wording';

interface Said {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly values: Draft['values'] & { readonly sender: string };
  /** A letter greets in its own words. */
  readonly greets: boolean;
}
interface Optional {
  readonly link?: string;
  readonly code?: string;
  readonly capabilityLink?: string;
}

const SUBJECT_LIMIT = 150;

const said = <T extends MessageTemplate>(
  template: T,
  params: InboxParams<T>,
  wording: Wording,
): Said => {
  const draft = composers[template](params, wording);
  const sender = oneLine((params as { senderName: string }).senderName);
  const values = { ...draft.values, sender };
  return {
    title: oneLine(wording.say('subject', values), SUBJECT_LIMIT),
    paragraphs: [...(draft.letter ?? []), ...draft.keys.map((key) => wording.say(key, values))],
    values,
    greets: draft.letter !== undefined,
  };
};

const greetingFor = (recipientName: string | null, wording: Wording): string => {
  const name = recipientName ? wording.name(recipientName) : '';
  return name ? wording.layout('greeting', { name }) : wording.layout('greetingPlain');
};

/** One mail in one language: subject, plain text, and HTML with the same words. */
export const renderMessage = <T extends MessageTemplate>(
  template: T,
  params: MessageParams[T],
  locale: Locale,
): RenderedMessage => {
  const wording = wordingOf(template, locale);
  const { title, paragraphs, values, greets } = said(template, params, wording);
  const { code, capabilityLink, link }: Optional = params;
  const href = capabilityLink ?? link;
  const greeting = greetingFor(params.recipientName, wording);
  const message: Composed = {
    subject: title,
    opening: greets ? [] : [greeting, ...paragraphs.slice(0, 1)],
    paragraphs: greets ? paragraphs : paragraphs.slice(1),
    ...(code ? { code: wording.layout('code', { code }) } : {}),
    ...(href ? { link: { label: wording.say('action', values), href: safeHref(href) } } : {}),
    sentBy: wording.layout(values.sender === productSender ? 'sentByUs' : 'sentBy', values),
    why: wording.say('why', values),
  };
  return laidOut(message, locale);
};

/** The same message as the inbox shows it; codes and links that are keys never appear. */
export const renderInbox = <T extends MessageTemplate>(
  template: T,
  params: InboxParams<T>,
  locale: Locale,
): InboxMessage => {
  const wording = wordingOf(template, locale);
  const { title, paragraphs, values } = said(template, params, wording);
  if (carriesSecrets(template)) {
    return { title, paragraphs: [...paragraphs, wording.say('inbox', values)] };
  }
  const { link } = params as Optional;
  if (!link) return { title, paragraphs };
  return {
    title,
    paragraphs,
    link: { label: wording.say('action', values), href: safeHref(link) },
  };
};
