import { isWeighty } from '../access/limits.ts';
import type { AnyCommand } from '../kernel/command.ts';
import type { FieldKind, Fields } from '../kernel/fields.ts';

/** What a person types, letter by letter; what is ticked or chosen beside it is kept along with it. */
const typed: ReadonlySet<FieldKind> = new Set(['text', 'long', 'email', 'integer', 'decimal', 'euro', 'numbers', 'day', 'moment']);
/** Who signs is to read anew what he signs. */
const signs = /\.(counter)?sign(-|$)/;

const holdsTyped = (fields: Fields): boolean => Object.entries(fields).some(([, { kind, hidden, of }]) => hidden !== true && (typed.has(kind) || (of !== undefined && holdsTyped(of))));

/** Is a form of this command kept while somebody types in it? Not one that signs, nor one that needs a fresh sign-in. */
export const isKept = ({ name, fields }: Pick<AnyCommand, 'name' | 'fields'>): boolean => !isWeighty(name) && !signs.test(name) && holdsTyped(fields);
