import {
  type InboxParams,
  type MessageParams,
  type MessageTemplate,
  type SecretParam,
  secretParams,
} from './model';

export type MessageSecrets = Readonly<Partial<Record<SecretParam, string>>>;

const isSecret = (key: string): boolean => (secretParams as readonly string[]).includes(key);

/** Parts what may be kept and shown from what only the mail may carry (to be kept sealed). */
export const splitSecrets = <T extends MessageTemplate>(
  params: MessageParams[T],
): { readonly open: InboxParams<T>; readonly secrets: MessageSecrets | null } => {
  const entries = Object.entries(params);
  const secrets = entries.filter(([key]) => isSecret(key));
  const open = entries.filter(([key]) => !isSecret(key));
  return {
    open: Object.fromEntries(open) as InboxParams<T>,
    secrets: secrets.length > 0 ? (Object.fromEntries(secrets) as MessageSecrets) : null,
  };
};

/** Puts them together again, at the moment of sending. */
export const joinSecrets = <T extends MessageTemplate>(
  open: InboxParams<T>,
  secrets: MessageSecrets | null,
): MessageParams[T] => ({ ...open, ...secrets }) as MessageParams[T];

const secretTemplates: readonly MessageTemplate[] = [
  'sign_in_code',
  'email_change_confirm',
  'reference_request',
  'reference_reminder',
  'attestation_request',
];

/** Whether a message of this kind holds a code or a link that is itself a key. */
export const carriesSecrets = (template: MessageTemplate): boolean =>
  secretTemplates.includes(template);
