import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { newest } from '../../shared/kernel/versions.ts';
import { eventSteps } from '../../shared/past/events.ts';
import { stateSteps } from '../../shared/past/states.ts';
import { differs, type Shape, type Shapes } from './shape.ts';

/**
 * `node test/ledger/shapes.ts`: writes down the shapes of all events and states as the types of today's code say them,
 * each under its name and version (docs/migration.md). What was written down stays, and may only be widened: whatever
 * changes otherwise is a new version with a step to it. Exit 1 with what has none.
 */
export const file = path.join(import.meta.dirname, 'shapes.jsonl');
export const writtenShapes = (): Shapes => Object.assign({}, ...readFileSync(file, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Shapes)) as Shapes;

/** Every event and state by `name version`, read by the compiler from the types of the aggregates. */
export function shapesNow(): Shapes {
  const entry = path.join(import.meta.dirname, 'aggregates.ts');
  const program = ts.createProgram([entry], {
    target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.NodeNext, strict: true, exactOptionalPropertyTypes: true, allowImportingTsExtensions: true, noEmit: true, skipLibCheck: true, types: [],
  });
  const checker = program.getTypeChecker();
  const found: Record<string, Shape> = {};
  const source = program.getSourceFile(entry);
  for (const statement of source?.statements ?? []) {
    const names = ts.isImportDeclaration(statement) ? statement.importClause?.namedBindings : undefined;
    if (names === undefined || !ts.isNamedImports(names) || statement.getText().startsWith('import type')) continue;
    for (const { name } of names.elements) {
      const aggregate = checker.getTypeAtLocation(name);
      const member = (of: string): ts.Type => checker.getTypeOfSymbolAtLocation(aggregate.getProperty(of) ?? fail(`${name.text} has no ${of}`), name);
      const kind = kindIn(name.text, checker, name);
      found[`${kind} ${newest(stateSteps, kind)}`] = shapeOf(checker, member('initial'));
      const [, event] = member('evolve').getCallSignatures()[0]?.getParameters() ?? [];
      for (const one of parts(checker.getTypeOfSymbolAtLocation(event ?? fail(name.text), name))) {
        const types = one.getProperty('type') ?? fail(`an event of ${kind} has no type`);
        for (const type of parts(checker.getTypeOfSymbolAtLocation(types, name))) {
          if (!type.isStringLiteral()) throw new TypeError(`an event of ${kind} is of any type`);
          found[`${type.value} ${newest(eventSteps, type.value)}`] = shapeOf(checker, one, ['type']);
        }
      }
    }
  }
  return found;
}

const fail = (what: string): never => { throw new TypeError(what); };
const parts = (type: ts.Type): readonly ts.Type[] => (type.isUnion() ? type.types : [type]);

/** The kind as the declaration of the aggregate says it. */
function kindIn(name: string, checker: ts.TypeChecker, node: ts.Node): string {
  const symbol = checker.getSymbolAtLocation(node) ?? fail(name);
  const text = checker.getAliasedSymbol(symbol).valueDeclaration?.getText() ?? '';
  return /kind: '([a-z]+)'/.exec(text)?.[1] ?? fail(`${name} names no kind`);
}

/** What JSON of a type looks like. Brands of strings and numbers are nothing in JSON. */
function shapeOf(checker: ts.TypeChecker, type: ts.Type, without: readonly string[] = []): Shape {
  const of = (inner: ts.Type): Shape => shapeOf(checker, inner);
  if (type.isUnion()) {
    const all = [...new Set(type.types.filter(({ flags }) => (flags & ts.TypeFlags.Undefined) === 0).map((one) => JSON.stringify(of(one))))].sort();
    const folded = all.includes('"true"') && all.includes('"false"') ? ['"boolean"', ...all.filter((one) => one !== '"true"' && one !== '"false"')] : all;
    return folded.length === 1 ? JSON.parse(folded[0] ?? '') as Shape : { any: folded.map((one) => JSON.parse(one) as Shape) };
  }
  if (type.isIntersection() && type.types.some(({ flags }) => (flags & ts.TypeFlags.Object) === 0)) {
    return of(type.types.find(({ flags }) => (flags & ts.TypeFlags.Object) === 0) ?? type);
  }
  if ((type.flags & ts.TypeFlags.Object) === 0 && !type.isIntersection()) return checker.typeToString(type, undefined, ts.TypeFormatFlags.NoTruncation);
  if (checker.isTupleType(type)) return { tuple: checker.getTypeArguments(type as ts.TypeReference).map(of) };
  if (checker.isArrayType(type)) return { list: of(checker.getTypeArguments(type as ts.TypeReference)[0] ?? type) };
  const index = checker.getIndexInfosOfType(type)[0];
  if (index !== undefined) return { each: of(index.type) };
  const members = checker.getPropertiesOfType(type).filter(({ name }) => !without.includes(name)).sort((a, b) => (a.name < b.name ? -1 : 1));
  const may = members.filter(({ flags }) => (flags & ts.SymbolFlags.Optional) !== 0).map(({ name }) => name);
  return { has: Object.fromEntries(members.map((member) => [member.name, of(checker.getTypeOfSymbol(member))])), ...(may.length === 0 ? {} : { may }) };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const now = shapesNow();
  let written: Shapes = {};
  try { written = writtenShapes(); } catch { /* The first time there is none. */ }
  const faults = Object.keys(now).flatMap((name) => (written[name] === undefined ? [] : differs(name, written[name], now[name] as Shape)));
  for (const fault of faults) process.stdout.write(`${fault}\n`);
  if (faults.length === 0) writeFileSync(file, Object.entries({ ...written, ...now }).sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, shape]) => `${JSON.stringify({ [name]: shape })}\n`).join(''));
  process.exitCode = faults.length === 0 ? 0 : 1;
}

