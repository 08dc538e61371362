import { closeSync, fstatSync, fsyncSync, ftruncateSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Mail } from './mail.ts';

export interface Outbox { add(mail: Mail): void; list(): Promise<Mail[]> }

/** The mails of a directory, one JSON line each, oldest first. What `add` has returned from is on disk. */
export function openOutbox(dir: string): Outbox {
  mkdirSync(dir, { recursive: true });
  const file = join(dir, 'mails.jsonl');
  const change = (write: (fd: number) => void): void => {
    const fd = openSync(file, 'a');
    try {
      write(fd);
      fsyncSync(fd);
    } finally { closeSync(fd); }
  };
  // A line that a crash cut short was never answered for; it would spoil the next one.
  change(fd => ftruncateSync(fd, readFileSync(file).lastIndexOf('\n') + 1));
  return {
    add: mail => change(fd => {
      const { size } = fstatSync(fd);
      const line = Buffer.from(`${JSON.stringify(mail)}\n`);
      try {
        for (let done = 0; done < line.length;) done += writeSync(fd, line, done);
      } catch (error) {
        ftruncateSync(fd, size);
        throw error;
      }
    }),
    list: async () => (await readFile(file, 'utf8')).split('\n').filter(line => line !== '').map(line => JSON.parse(line) as Mail),
  };
}
