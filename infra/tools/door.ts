import { mkdtempSync, rmSync, watch } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { bundle, root } from '../bundle.ts';
import { addressOf, doors } from '../doors.ts';
import { openDoor } from './open-door.ts';

/**
 * `npm run door -- DOOR`: one door of this working tree on this machine, on the tables and buckets of a cloud stage. It
 * wants the stage's links (`SST_RESOURCE_…`) and credentials of the door's role in its environment, as `sst dev` gives
 * them (sst.config.ts). What is changed in the code is there at the next request.
 */
const { positionals: [name] } = parseArgs({ allowPositionals: true });
const spec = doors.find((one) => one.name === name);
if (spec === undefined) {
  process.stderr.write(`Which door? npm run door -- ${doors.map((one) => one.name).join('|')}\n`);
  process.exit(2);
}
const dir = mkdtempSync(path.join(tmpdir(), 'door-'));
const build = () => bundle(mkdtempSync(path.join(dir, 'build-')));
const door = await openDoor(spec, addressOf(spec.name), process.env, await build(), (text) => { process.stdout.write(text); });
process.stdout.write(`The door ${spec.name} is open: ${addressOf(spec.name)}${spec.name === 'public' ? '' : `/${spec.name}`}\n`);

let waiting: NodeJS.Timeout | undefined;
const changed = (): void => {
  clearTimeout(waiting);
  // An editor writes a file in pieces; what does not compile yet leaves the door as it was.
  waiting = setTimeout(() => { build().then(door.renew).then(() => { process.stdout.write('The door has your changes.\n'); }, (error: unknown) => { process.stderr.write(`${String(error)}\n`); }); }, 200);
};
for (const room of ['functions', 'shared', 'web']) watch(path.join(root, room), { recursive: true }, changed);
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => { void door.close().finally(() => { rmSync(dir, { recursive: true, force: true }); process.exit(0); }); });
}
