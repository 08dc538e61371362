import { describe, expect, test } from 'vitest';
import { table } from '../access/table.ts';
import type { Fields } from '../kernel/fields.ts';
import { en } from '../messages/en.ts';
import { nl } from '../messages/nl.ts';
import type { CommandText, FieldText } from '../messages/types.ts';
import { admissionCommands, admissionWorkerCommands } from '../admission/commands.ts';
import { councilCommands } from '../council/commands.ts';
import { riskCommands } from '../council/risk-commands.ts';
import { contractCommands } from '../contract/all-commands.ts';
import { outageCommands } from '../outage/commands.ts';
import { outageWorkerCommands } from '../outage/worker-commands.ts';
import { tenderCommands } from './commands.ts';
import { tenderWorkerCommands } from './worker-commands.ts';

const all = [...tenderCommands, ...tenderWorkerCommands, ...contractCommands, ...admissionCommands, ...admissionWorkerCommands, ...councilCommands, ...riskCommands, ...outageCommands, ...outageWorkerCommands];

function lacking(fields: Fields, texts: Readonly<Record<string, FieldText>>, where: string): string[] {
  return [
    ...Object.entries(fields).flatMap(([name, field]) => {
      const words = texts[name];
      if (words === undefined) return [`${where}.${name}`];
      const codes = (field.codes ?? []).filter((code) => words.codes?.[code] === undefined).map((code) => `${where}.${name}=${code}`);
      return [...codes, ...lacking(field.of ?? {}, words.of ?? {}, `${where}.${name}`)];
    }),
    ...Object.keys(texts).filter((name) => fields[name] === undefined).map((name) => `${where}.${name} is no field`),
  ];
}

// Bezwaar is a remedy against decisions under the Algemene wet bestuursrecht; against an award one goes to the civil judge.
// Objections to the documents themselves are called so by everyone (Grossmann), and by nobody mistaken for that remedy;
// so is what article 21 of the AVG gives everybody.
test('nothing is called bezwaar but what a GVA says, the right of the AVG, and what is said against the documents', () => {
  const rest = JSON.stringify(nl).replace(/bezwa(ar|ren) tegen de (stukken|documenten)|bezwaar maken \(AVG/gi, '');
  expect(rest.match(/\w*bezwa\w*/gi)).toEqual(['bezwaar']);
});

describe.each([['nl', nl], ['en', en]] as const)('%s', (_, messages) => {
  test('every command has its words: title, button, fields and choices', () => {
    const commands = messages.commands as Readonly<Record<string, CommandText>>;
    expect(all.flatMap((one) => lacking(one.fields, commands[one.name]?.fields ?? {}, one.name))).toEqual([]);
    expect(all.filter(({ name }) => !commands[name]?.title)).toEqual([]);
  });

  test('sentences are short', () => {
    const texts = (value: unknown): string[] => (typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : []);
    const mine = Object.entries(messages.commands).filter(([name]) => all.some((one) => one.name === name)).map(([, words]) => words);
    const long = texts(mine).flatMap((text) => text.split(/(?<=[.?!])\s/)).filter((sentence) => sentence.split(/\s+/).length > 20);
    expect(long).toEqual([]);
  });
});

test('every command has its row in the access table, and its own path', () => {
  expect(all.filter(({ name }) => !Object.hasOwn(table, name)).map(({ name }) => name)).toEqual([]);
  const paths = all.map(({ door, path }) => `${door} ${path}`);
  expect(new Set(paths).size).toBe(paths.length);
});

test('no command of these rooms is missing', () => {
  const rooms = /^(tender|nota|question|reading|file|contract|decision|overlap|admission|application|figures|risk|outage)\.|^(contact\.prefer|letter\.(edit|approve))$/;
  expect(Object.keys(table).filter((name) => rooms.test(name)).sort()).toEqual(all.map(({ name }) => name).sort());
});
