import { z } from 'zod';
import { locales } from '@/lib/core/locale';
import { portfolioSchema } from '../portfolio';
import {
  answerSchema,
  competencyListSchema,
  editionListSchema,
  problemsSchema,
} from './answer-schema';

const schemas = {
  Portfolio: { schema: portfolioSchema, io: 'input' },
  Eligibility: { schema: answerSchema, io: 'output' },
  Editions: { schema: editionListSchema, io: 'output' },
  Competencies: { schema: competencyListSchema, io: 'output' },
  Problems: { schema: problemsSchema, io: 'output' },
} as const;

const jsonSchemaOf = ({ schema, io }: (typeof schemas)[keyof typeof schemas]) => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema as z.ZodType, { io });
  return rest;
};

const content = (name: keyof typeof schemas) => ({
  'application/json': { schema: { $ref: `#/components/schemas/${name}` } },
});
const answers = (description: string, name: keyof typeof schemas) => ({
  description,
  headers: { 'Content-Language': { schema: { type: 'string', enum: [...locales] } } },
  content: content(name),
});
const refuses = (description: string) => ({ description, content: content('Problems') });

const lang = {
  name: 'lang',
  in: 'query',
  description: 'The language of the sentences; without it, Accept-Language decides.',
  schema: { type: 'string', enum: [...locales] },
};
const edition = {
  name: 'edition',
  in: 'query',
  description: 'The id of an edition; without it, the one in force today.',
  schema: { type: 'string', minLength: 1, maxLength: 40 },
};
const unclearQuery = refuses('The query has a key or a value that is not known, or one key twice.');

const askEligibility = {
  operationId: 'askEligibility',
  summary: 'What a ledger is worth under an edition of the standards, on a day',
  description:
    'Open to all, without an account. Nothing of what is sent is stored or logged. Not for pages of other sites: it is answered to programs and to our own pages only.',
  security: [],
  parameters: [lang],
  requestBody: { required: true, description: 'At most 1 MB.', content: content('Portfolio') },
  responses: {
    '200': answers('The answer, with a sentence for everything.', 'Eligibility'),
    '400': refuses('What was sent is no JSON, or the query is not understood.'),
    '403': refuses('A page of another site asked.'),
    '413': refuses('What was sent is larger than 1 MB.'),
    '415': refuses('What was sent is not called application/json.'),
    '422': refuses('The portfolio is not understood: each problem with its place.'),
    '429': {
      ...refuses('This network asked too often.'),
      headers: { 'Retry-After': { schema: { type: 'integer' }, description: 'Seconds to wait.' } },
    },
  },
};

const listing = (
  id: string,
  summary: string,
  responses: object,
  parameters: readonly object[],
) => ({
  get: { operationId: id, summary, security: [], parameters, responses },
});

/**
 * The description of the public API of the standards, made of the schemas that read the question and
 * word the answer: it cannot say anything else than what they do.
 */
export const describeApi = (serverUrl: string) => ({
  openapi: '3.1.0',
  jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
  info: {
    title: 'Attune: the standards',
    version: '1.0.0',
    description:
      'Which hours count, toward what and why not. Durations are whole minutes, dates are YYYY-MM-DD, both ends included.',
  },
  servers: [{ url: serverUrl }],
  paths: {
    '/api/v1/eligibility': { post: askEligibility },
    '/api/v1/editions': listing(
      'listEditions',
      'Every published edition with its days and categories',
      { '200': answers('The editions, oldest first.', 'Editions'), '400': unclearQuery },
      [lang],
    ),
    '/api/v1/competencies': listing(
      'listCompetencies',
      'The competencies of an edition, with the ids a portfolio names them by',
      {
        '200': answers('The competencies, by domain.', 'Competencies'),
        '400': unclearQuery,
        '404': refuses('There is no such edition.'),
      },
      [edition, lang],
    ),
  },
  components: {
    schemas: Object.fromEntries(
      Object.entries(schemas).map(([name, each]) => [name, jsonSchemaOf(each)]),
    ),
  },
});
