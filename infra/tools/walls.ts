import { Template } from 'aws-cdk-lib/assertions';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { portalApp } from '../app.ts';
import { root } from '../bundle.ts';
import { emptyBundles } from '../stacks/example.ts';
import { keyWallsOf } from '../stacks/key-cells.ts';
import { namesOf } from '../stacks/names.ts';
import { exampleSettings } from '../stacks/settings.ts';
import type { TemplateJson } from '../stacks/testing.ts';
import { wallsOf } from '../stacks/walls.ts';

/** `npm run walls`: writes docs/walls.md and docs/keys.md from what CDK makes of the portal now. */
const { bundles, dir, remove } = emptyBundles();
const { portal } = portalApp(exampleSettings, bundles, path.join(dir, 'out'));
const template = Template.fromStack(portal).toJSON() as TemplateJson;
writeFileSync(path.join(root, 'docs/walls.md'), wallsOf(template, exampleSettings.account));
writeFileSync(path.join(root, 'docs/keys.md'), keyWallsOf(template, namesOf(exampleSettings), exampleSettings.account));
remove();
