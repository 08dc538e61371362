import { Template } from 'aws-cdk-lib/assertions';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { portalApp } from '../app.ts';
import { root } from '../bundle.ts';
import { emptyBundles } from '../stacks/example.ts';
import { exampleSettings } from '../stacks/settings.ts';
import type { TemplateJson } from '../stacks/testing.ts';
import { wallsOf } from '../stacks/walls.ts';

/** `npm run walls`: writes docs/walls.md from what CDK makes of the portal now. */
const { bundles, dir, remove } = emptyBundles();
const { portal } = portalApp(exampleSettings, bundles, path.join(dir, 'out'));
writeFileSync(path.join(root, 'docs/walls.md'), wallsOf(Template.fromStack(portal).toJSON() as TemplateJson, exampleSettings.account));
remove();
