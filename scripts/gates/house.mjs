/** The domains of lib/ in their order: each may import from those above it only. */
export const domains = [
  'audit',
  'notifications',
  'accounts',
  'associations',
  'standards',
  'rulebook',
  'standing',
  'ledger',
  'documents',
  'education',
  'employment',
  'training',
  'membership',
  'supervision',
  'vouching',
  'applications',
  'readiness',
  'reviews',
  'exams',
  'credentials',
  'renewals',
  'registry',
  'finder',
  'learning',
  'connections',
  'announcements',
  'payments',
  'reports',
];

/** Folders of lib/ with rules of their own. */
export const foundations = ['core', 'platform', 'web'];

export const pureWords = ['model', 'schema', 'rules', 'machine', 'policy', 'errors', 'labels'];
export const impureWords = ['store', 'queries', 'commands'];

/** Names a domain may use besides the vocabulary, each with the reason it needs them. */
export const exceptions = {
  standards: {
    reason: 'The standards are data and an evaluator: their own words are clearer than ours.',
    names: [
      'editions',
      'evaluate',
      'catalogue',
      'categories',
      'eligibility',
      'eligibility-command',
      'overrides',
      'parse-portfolio',
      'portfolio',
      'problem',
      'published',
      'reasons',
      'requirements',
      'say',
    ],
  },
  applications: {
    reason: 'Decisions are worded from a catalogue of reasons and sent as a letter; both are pure.',
    names: ['letter', 'reasons'],
  },
  readiness: {
    reason:
      'The frozen portfolio is a document with a format, a comparison and a seal of its own; the letter for an employer is a drawing.',
    names: ['frozen', 'letter'],
  },
  credentials: {
    reason:
      'The certificate is a drawing; number and status are pure and shared with the register.',
    names: ['certificate', 'number', 'status'],
  },
  notifications: {
    reason: 'Letters are written in templates, and a relay carries them to the queue.',
    names: ['templates', 'relay'],
  },
  audit: {
    reason: 'The chain is walked by a command line of its own.',
    names: ['verify-command'],
  },
};
