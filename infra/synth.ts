import { readFileSync } from 'node:fs';
import path from 'node:path';
import { portalApp } from './app.ts';
import { bundle, root } from './bundle.ts';
import { exampleSettings, readSettings } from './stacks/settings.ts';

/**
 * `npm run synth [-- SETTINGS.json]`: makes the CloudFormation templates and bundles in cdk.out, without network or
 * account. Fails when cdk-nag finds anything that has no written reason, or CloudFormation's schemas anything at all.
 */
const [file] = process.argv.slice(2);
const settings = file === undefined ? exampleSettings : readSettings(JSON.parse(readFileSync(file, 'utf8')));
const outdir = path.join(root, 'cdk.out');
const { app } = portalApp(settings, await bundle(path.join(outdir, 'bundles')), outdir);
const { stacks, directory } = app.synth();
process.stdout.write(`${stacks.map(({ stackName }) => stackName).join(' and ')} in ${directory}; no finding of cdk-nag without a written reason\n`);
