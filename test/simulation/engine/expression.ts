import type { AttributeValue } from '@aws-sdk/client-dynamodb';

/** An item as it lies in a table: never changed in place, so that a copy of a table is a copy of its maps. */
export type Item = Readonly<Record<string, AttributeValue>>;
/** What the placeholders of an expression stand for. */
export interface Bound { readonly ExpressionAttributeNames?: Record<string, string> | undefined; readonly ExpressionAttributeValues?: Record<string, AttributeValue> | undefined }
export type Test = (item: Item | undefined, bound: Bound) => boolean;
type Operand = (item: Item | undefined, bound: Bound) => AttributeValue | undefined;

const known = new Map<string, Test>();

/**
 * The expressions of DynamoDB as far as the portal uses them: comparisons, AND, OR, NOT, parentheses, attribute_exists,
 * attribute_not_exists and begins_with. @throws SyntaxError for anything else, so that nothing passes unjudged.
 */
export function condition(text: string): Test {
  const found = known.get(text);
  if (found !== undefined) return found;
  const parser = new Parser(text);
  const test = parser.either();
  parser.end();
  known.set(text, test);
  return test;
}

/** An attribute's name, or what stands for it. */
export const nameOf = (token: string, bound: Bound): string => (token.startsWith('#') ? bound.ExpressionAttributeNames?.[token] ?? '' : token);

class Parser {
  readonly #tokens: readonly string[];
  #at = 0;
  constructor(text: string) {
    this.#tokens = text.match(/[:#]?[A-Za-z_][A-Za-z0-9_]*|<=|>=|<>|[=<>(),]|\S/g) ?? [];
  }

  either(): Test {
    const left = this.both();
    if (!this.#takes('OR')) return left;
    const right = this.either();
    return (item, bound) => left(item, bound) || right(item, bound);
  }

  both(): Test {
    const left = this.#one();
    if (!this.#takes('AND')) return left;
    const right = this.both();
    return (item, bound) => left(item, bound) && right(item, bound);
  }

  end(): void {
    if (this.#at < this.#tokens.length) throw new SyntaxError(`the simulation knows no ${this.#tokens.slice(this.#at).join(' ')}`);
  }

  #one(): Test {
    if (this.#takes('NOT')) { const inner = this.#one(); return (item, bound) => !inner(item, bound); }
    if (this.#takes('(')) { const inner = this.either(); this.#must(')'); return inner; }
    const word = this.#next();
    if (/^(attribute_exists|attribute_not_exists|begins_with)$/.test(word)) return this.#call(word);
    const left = operand(word);
    const sign = this.#next();
    const holds = signs[sign];
    if (holds === undefined) throw new SyntaxError(`the simulation knows no ${sign}`);
    const right = operand(this.#next());
    return (item, bound) => {
      const [a, b] = [left(item, bound), right(item, bound)];
      return a !== undefined && b !== undefined && holds(a, b);
    };
  }

  #call(word: string): Test {
    this.#must('(');
    const of = operand(this.#next());
    if (word === 'begins_with') {
      this.#must(',');
      const start = operand(this.#next());
      this.#must(')');
      return (item, bound) => of(item, bound)?.S?.startsWith(start(item, bound)?.S ?? '\0') === true;
    }
    this.#must(')');
    return (item, bound) => (of(item, bound) !== undefined) === (word === 'attribute_exists');
  }

  #next(): string { return this.#tokens[this.#at++] ?? ''; }
  #takes(token: string): boolean {
    if (this.#tokens[this.#at]?.toUpperCase() !== token) return false;
    this.#at += 1;
    return true;
  }
  #must(token: string): void { if (!this.#takes(token)) throw new SyntaxError(`${token} expected, not ${this.#tokens[this.#at] ?? 'the end'}`); }
}

const operand = (token: string): Operand => {
  if (token.startsWith(':')) return (_, bound) => bound.ExpressionAttributeValues?.[token];
  if (!/^#?[A-Za-z_]/.test(token)) throw new SyntaxError(`the simulation knows no ${token}`);
  return (item, bound) => item?.[nameOf(token, bound)];
};

/** Values of different types are never equal, and neither is greater. */
function compared(a: AttributeValue, b: AttributeValue): number | undefined {
  if (a.S !== undefined && b.S !== undefined) return a.S === b.S ? 0 : a.S < b.S ? -1 : 1;
  if (a.N !== undefined && b.N !== undefined) return Number(a.N) - Number(b.N);
  if (a.BOOL !== undefined && b.BOOL !== undefined) return a.BOOL === b.BOOL ? 0 : undefined;
  return undefined;
}
const by = (holds: (order: number) => boolean) => (a: AttributeValue, b: AttributeValue): boolean => {
  const order = compared(a, b);
  return order !== undefined && holds(order);
};
const signs: Readonly<Record<string, (a: AttributeValue, b: AttributeValue) => boolean>> = {
  '=': by((order) => order === 0), '<': by((order) => order < 0), '<=': by((order) => order <= 0), '>': by((order) => order > 0), '>=': by((order) => order >= 0),
};

/** `SET a = :v, b.c = :w`, `ADD n :one` or `REMOVE a, b`: one of them. Into a map only where there is one. */
export function updated(text: string, item: Item, bound: Bound): Item {
  const value = (token: string): AttributeValue => {
    const found = bound.ExpressionAttributeValues?.[token];
    if (found === undefined) throw new SyntaxError(`nothing stands for ${token}`);
    return found;
  };
  const set = /^SET (.+)$/.exec(text)?.[1];
  if (set !== undefined) {
    return { ...item, ...Object.fromEntries(set.split(',').map((part) => {
      const [, name = '', inner, to = ''] = /^\s*(#?\w+)(?:\.(#?\w+))?\s*=\s*(:\w+)\s*$/.exec(part) ?? [];
      const at = nameOf(name, bound);
      if (inner === undefined) return [at, value(to)];
      if (item[at]?.M === undefined) throw new TypeError(`there is no map ${at}`);
      return [at, { M: { ...item[at].M, [nameOf(inner, bound)]: value(to) } }];
    })) };
  }
  const gone = /^REMOVE (.+)$/.exec(text)?.[1]?.split(',').map((name) => nameOf(name.trim(), bound));
  if (gone !== undefined) return Object.fromEntries(Object.entries(item).filter(([name]) => !gone.includes(name)));
  const [, name = '', more = ''] = /^ADD (#?\w+) (:\w+)$/.exec(text) ?? [];
  if (name === '') throw new SyntaxError(`the simulation knows no update ${text}`);
  const at = nameOf(name, bound);
  return { ...item, [at]: { N: String(Number(item[at]?.N ?? 0) + Number(value(more).N)) } };
}
