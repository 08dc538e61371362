import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../bundle.ts';
import { judged, type Seen } from './weaknesses-judged.ts';

/**
 * `npm run weaknesses`: asks the registry for known weaknesses of what is installed and holds them to the times of
 * docs/deploy.md. Ends with 0: nothing is over its time; 1: something is; 2: it could not be asked. When each was first
 * seen is written to docs/weaknesses.json, which goes into the repository.
 */
const file = path.join(root, 'docs/weaknesses.json');
const { stdout } = spawnSync('npm', ['audit', '--json'], { cwd: root, encoding: 'utf8', timeout: 120_000 });
const found = judged(stdout ?? '', existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) as Seen : {}, new Date().toISOString().slice(0, 10));
if (found === undefined) {
  process.stdout.write('The registry could not be asked for known weaknesses: nothing is known, good or bad. Try again where it can be reached.\n');
  process.exit(2);
}
writeFileSync(file, `${JSON.stringify(found.seen, undefined, 2)}\n`);
for (const { severity, packages, title, url, since, until, over } of found.weaknesses) process.stdout.write(`${over ? 'OVER ITS TIME' : 'in time'}: ${severity}, ${packages.join(', ')}: ${title} (${url}); known since ${since}, to be mended by ${until}\n`);
process.stdout.write(`${found.weaknesses.length} known, ${found.weaknesses.filter(({ over }) => over).length} over their time.\n`);
process.exit(found.weaknesses.some(({ over }) => over) ? 1 : 0);
