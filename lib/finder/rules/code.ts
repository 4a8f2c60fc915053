import {
  READABLE,
  READABLE_COUNT,
  readableDigit,
  readableSum,
  typedCharacters,
} from '@/lib/core/readable';
import { err, ok, type Result } from '@/lib/core/result';
import {
  type Answers,
  ages,
  educations,
  FIRST_YEAR,
  givers,
  helds,
  LAST_YEAR,
  MOST_HOURS,
  type Month,
  type QuestionId,
  questionIds,
  type Trait,
  traits,
  works,
} from '../model';

/** What stands for a set of answers: the answers themselves, nothing is kept anywhere else. */
export type AnswersCodeError = 'empty' | 'unknown_character' | 'not_a_code';

const LONGEST = 28;
const GROUP = 5;
const YEARS = LAST_YEAR - FIRST_YEAR + 1;

/** Writes numbers below their bounds into one large number; the first written is the first read. */
class Writer {
  private readonly digits: { readonly value: number; readonly bound: number }[] = [];
  put(value: number, bound: number): void {
    this.digits.push({ value, bound });
  }
  whole(): bigint {
    return this.digits.reduceRight(
      (sum, { value, bound }) => sum * BigInt(bound) + BigInt(value),
      0n,
    );
  }
}

class Reader {
  constructor(private rest: bigint) {}
  take(bound: number): number {
    const value = Number(this.rest % BigInt(bound));
    this.rest /= BigInt(bound);
    return value;
  }
  get isDone(): boolean {
    return this.rest === 0n;
  }
}

interface Coding<T> {
  readonly write: (to: Writer, value: T) => void;
  readonly read: (from: Reader) => T;
}

const oneOf = <T extends string>(values: readonly T[]): Coding<T> => ({
  write: (to, value) => to.put(values.indexOf(value), values.length),
  read: (from) => values[from.take(values.length)] as T,
});

const month: Coding<Month> = {
  write: (to, value) => {
    to.put(Number(value.slice(5)) - 1, 12);
    to.put(Number(value.slice(0, 4)) - FIRST_YEAR, YEARS);
  },
  read: (from) => {
    const at = String(from.take(12) + 1).padStart(2, '0');
    return `${FIRST_YEAR + from.take(YEARS)}-${at}` as Month;
  },
};

const monthOrNo: Coding<Month | 'no'> = {
  write: (to, value) => {
    to.put(value === 'no' ? 0 : 1, 2);
    if (value !== 'no') month.write(to, value);
  },
  read: (from) => (from.take(2) === 0 ? 'no' : month.read(from)),
};

// Most figures are small: they take less room.
const SMALL = 64;
const hours: Coding<number> = {
  write: (to, value) => {
    to.put(value < SMALL ? 0 : 1, 2);
    to.put(value, value < SMALL ? SMALL : MOST_HOURS + 1);
  },
  read: (from) => from.take(from.take(2) === 0 ? SMALL : MOST_HOURS + 1),
};

const ticked: Coding<readonly Trait[]> = {
  write: (to, value) => {
    for (const trait of traits) to.put(value.includes(trait) ? 1 : 0, 2);
  },
  read: (from) => traits.filter(() => from.take(2) === 1),
};

const giver = oneOf(givers);
const codings: { readonly [Q in QuestionId]: Coding<NonNullable<Answers[Q]>> } = {
  ages: oneOf(ages),
  work: oneOf(works),
  education: oneOf(educations),
  held: oneOf(helds),
  since: month,
  traits: ticked,
  degree: {
    write: (to, value) => to.put(value - FIRST_YEAR, YEARS),
    read: (from) => FIRST_YEAR + from.take(YEARS),
  },
  giving: monthOrNo,
  leading: monthOrNo,
  training: {
    write: (to, value) => {
      for (const figure of [value.total, value.dei, value.provision]) hours.write(to, figure);
    },
    read: (from) => ({
      total: hours.read(from),
      dei: hours.read(from),
      provision: hours.read(from),
    }),
  },
  rsc: {
    write: (to, value) => {
      hours.write(to, value.hours);
      hours.write(to, value.about);
      giver.write(to, value.from);
    },
    read: (from) => ({ hours: hours.read(from), about: hours.read(from), from: giver.read(from) }),
  },
};

// What stands behind it is the code of the association: short, and to be read as it is.
const BEHIND = '/';
const ASSOCIATION = /^[A-Z0-9-]{1,12}$/;

/**
 * The answers as a code to type: digits and consonants, the last one a check; behind a stroke the
 * association they are judged by. Empty for no answers.
 */
export const codeOf = ({ association, ...answers }: Answers): string =>
  association === undefined ? written(answers) : `${written(answers)}${BEHIND}${association}`;

function written(answers: Answers): string {
  const writer = new Writer();
  for (const id of questionIds) {
    const value = answers[id];
    writer.put(value === undefined ? 0 : 1, 2);
    if (value !== undefined) (codings[id] as Coding<unknown>).write(writer, value);
  }
  let body = '';
  for (let rest = writer.whole(); rest > 0n; rest /= BigInt(READABLE_COUNT)) {
    body += READABLE.charAt(Number(rest % BigInt(READABLE_COUNT)));
  }
  if (body === '') return '';
  const check = (READABLE_COUNT - readableSum(`${body}0`)) % READABLE_COUNT;
  return body + READABLE.charAt(check);
}

/** Reads a code as people type it. A slip of one character, or two exchanged, is noticed. */
export function answersIn(typed: string): Result<Answers, AnswersCodeError> {
  const at = typed.indexOf(BEHIND);
  if (at < 0) return read(typed);
  const association = typed
    .slice(at + 1)
    .trim()
    .toUpperCase();
  if (!ASSOCIATION.test(association)) return err('not_a_code');
  const before = read(typed.slice(0, at));
  if (!before.ok) return before.error === 'empty' ? ok({ association }) : before;
  return ok({ ...before.value, association });
}

function read(typed: string): Result<Answers, AnswersCodeError> {
  const characters = typedCharacters(typed);
  if (characters.length === 0) return err('empty');
  if (characters.some((character) => readableDigit(character) < 0)) return err('unknown_character');
  const code = characters.join('');
  if (code.length > LONGEST || readableSum(code) !== 0) return err('not_a_code');
  const whole = characters
    .slice(0, -1)
    .reduceRight(
      (sum, character) => sum * BigInt(READABLE_COUNT) + BigInt(readableDigit(character)),
      0n,
    );
  const reader = new Reader(whole);
  const found: Record<string, unknown> = {};
  for (const id of questionIds) {
    if (reader.take(2) === 1) found[id] = codings[id].read(reader);
  }
  const answers = found as Answers;
  // What would be written otherwise was never one of our codes.
  return reader.isDone && written(answers) === code ? ok(answers) : err('not_a_code');
}

/** In groups of five, as it is shown. */
export const groupedCode = (code: string): string => {
  const [answers = '', ...behind] = code.split(BEHIND);
  const groups = answers.match(new RegExp(`.{1,${GROUP}}`, 'g'))?.join('-') ?? '';
  return [groups, ...behind].join(BEHIND);
};
