import { once } from 'node:events';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../bundle.ts';
import { clockFrom, makeClock, type ClockState } from './clock.ts';
import { everyMorning } from './mornings.ts';
import { demoPeople } from './people.ts';
import { seed } from './seed/seed.ts';
import { startStack, type Stack } from './stack.ts';

/** `npm start [-- --fresh] [-- --port N]`: the whole portal on this machine. */
const { values } = parseArgs({ options: { fresh: { type: 'boolean' }, port: { type: 'string', default: '8080' } } });
const dir = path.join(root, '.local');
const port = Number(values.port);
const say = (line = ''): void => { process.stdout.write(`${line}\n`); };

if (!Number.isInteger(port) || port < 1 || port > 65535) fail(`--port must be a number from 1 to 65535, not ${values.port}.`);
await mustBeFree();
if (values.fresh === true) rmSync(dir, { recursive: true, force: true });

const clockFile = path.join(dir, 'clock.json');
const seeded = path.join(dir, 'seeded');
const running = path.join(dir, 'stack-running.json');
const stack = await open();

writeFileSync(running, JSON.stringify({ pid: process.pid, dynamodb: stack.engines.dynamodb, s3: stack.engines.s3, origin: stack.origin }));
say(`The portal is open: ${stack.origin}`);
for (const door of ['provider', 'staff', 'council'] as const) {
  say();
  say({ provider: `Providers: ${stack.origin}/provider`, staff: `Servicebureau: ${stack.origin}/staff`, council: `Municipalities: ${stack.origin}/council` }[door]);
  for (const person of demoPeople.filter((one) => one.door === door)) say(`  ${person.name.padEnd(24)} ${person.explain}`);
}
say();
say(`Data is kept in .local/ (start anew: npm start -- --fresh). Mails: ${stack.origin}/_local/outbox. Stop: Ctrl-C.`);

const noMoreMornings = everyMorning(stack.clock, (at) => { void stack.morning(at); });
stack.clock.onChange(() => { writeFileSync(clockFile, JSON.stringify(stack.clock)); });
// Ctrl-C, whoever ends it, and the window that is closed.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => {
    noMoreMornings();
    stack.close().then(() => { rmSync(running, { force: true }); process.exit(0); }, () => { process.exit(1); });
  });
}

async function open(): Promise<Stack> {
  const clock = existsSync(clockFile) ? clockFrom(JSON.parse(readFileSync(clockFile, 'utf8')) as ClockState) : makeClock();
  const started = await startStack({ dir, port, clock });
  if (!existsSync(seeded)) {
    say('First start: filling the portal with a tender in every stage.');
    await seed(started, say);
    writeFileSync(seeded, '');
  }
  return started;
}

/** Before anything of `.local/` is touched: the port may be taken by the portal itself, which works with those files. */
async function mustBeFree(): Promise<void> {
  const trial = createServer().listen(port, '127.0.0.1');
  try {
    await once(trial, 'listening');
  } catch (error) {
    if ((error as { code?: string }).code !== 'EADDRINUSE') throw error;
    fail(`Port ${port} is taken by another program. Stop it, or choose another: npm start -- --port ${port === 65535 ? 8080 : port + 1}`);
  }
  trial.close();
  await once(trial, 'close');
}

function fail(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
