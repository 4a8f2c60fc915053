import { z } from 'zod';
import { editionSchema } from '@/lib/standards/editions/edition-schema';

/** How one value of an edition is typed. */
export type ValueKind =
  | { readonly kind: 'number' | 'amount' | 'text' | 'day' | 'month_day'; readonly none: boolean }
  | { readonly kind: 'yes_no' | 'numbers' }
  /** One of a few, any of a few, or a few in their order. */
  | { readonly kind: 'choice' | 'choices' | 'ranked'; readonly choices: readonly string[] }
  /** Nothing somebody types. */
  | { readonly kind: 'kept'; readonly value: unknown };

/** What an edition is made of, as its schema says it: values, groups of parts, and lists of rows. */
export type Shape =
  | { readonly type: 'value'; readonly kind: ValueKind }
  | { readonly type: 'group'; readonly parts: Parts; readonly nullable: boolean }
  /** A group whose names are told by the edition: its categories. */
  | { readonly type: 'named'; readonly of: Shape }
  | { readonly type: 'sourced'; readonly of: Shape; readonly nullable: boolean }
  | { readonly type: 'rows'; readonly row: Shape };
export type Parts = Readonly<Record<string, Shape>>;

interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly const?: unknown;
  readonly format?: string;
  readonly pattern?: string;
  readonly ordered?: boolean;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly propertyNames?: JsonSchema;
  readonly additionalProperties?: JsonSchema | false;
  readonly required?: readonly string[];
}

const value = (kind: ValueKind): Shape => ({ type: 'value', kind });

const nullable = ({ type, anyOf }: JsonSchema): boolean =>
  Array.isArray(type) ? type.includes('null') : (anyOf ?? []).some(({ type: t }) => t === 'null');

const listShape = ({ items = {}, ordered }: JsonSchema): Shape => {
  if (items.enum) return value({ kind: ordered ? 'ranked' : 'choices', choices: items.enum });
  if (items.type === 'integer') return value({ kind: 'numbers' });
  return { type: 'rows', row: shapeOf(items) };
};

const textKind = ({ format, pattern }: JsonSchema): 'text' | 'day' | 'month_day' => {
  if (format === 'date') return 'day';
  return pattern?.startsWith('^[0-9]{2}-') ? 'month_day' : 'text';
};

function objectShape(schema: JsonSchema, none: boolean): Shape {
  const { properties, propertyNames, additionalProperties, required = [] } = schema;
  if (properties?.value && properties.confidence && properties.sources)
    return { type: 'sourced', of: shapeOf(properties.value), nullable: none };
  if (properties) {
    const parts = Object.entries(properties).map(([name, part]) => [name, partShape(name, part)]);
    return { type: 'group', parts: Object.fromEntries(parts), nullable: none };
  }
  const of = shapeOf(additionalProperties || {});
  const names = propertyNames?.enum ?? [];
  if (names.length === 0 || required.length < names.length) return { type: 'named', of };
  return {
    type: 'group',
    parts: Object.fromEntries(names.map((name) => [name, of])),
    nullable: none,
  };
}

// Money is kept in cents and typed as people write it.
function partShape(name: string, schema: JsonSchema): Shape {
  const shape = shapeOf(schema);
  if (!name.endsWith('Cents') || shape.type !== 'value') return shape;
  return value({ kind: 'amount', none: nullable(schema) });
}

function shapeOf(schema: JsonSchema): Shape {
  const none = nullable(schema);
  const { type: told, ...plain } = schema.anyOf?.find(({ type }) => type !== 'null') ?? schema;
  const type = Array.isArray(told) ? told.find((each) => each !== 'null') : told;
  if (plain.const !== undefined) return value({ kind: 'kept', value: plain.const });
  if (plain.enum) return value({ kind: 'choice', choices: plain.enum });
  if (type === 'array') return listShape(plain);
  if (type === 'object') return objectShape(plain, none);
  if (type === 'boolean') return value({ kind: 'yes_no' });
  return value({ kind: type === 'integer' ? 'number' : textKind(plain), none });
}

// Its name and days are changed by themselves; pages follow from the values that name them.
const apart = ['id', 'from', 'until', 'sources'];

/** The shape of everything an edition holds besides its name and its days. */
export const editionShape: Parts = (() => {
  const whole = shapeOf(z.toJSONSchema(editionSchema, { unrepresentable: 'any' }) as JsonSchema);
  if (whole.type !== 'group') throw new TypeError('An edition is a group of parts.');
  return Object.fromEntries(Object.entries(whole.parts).filter(([name]) => !apart.includes(name)));
})();
