/// <reference path="./.sst/platform/config.d.ts" />

/**
 * CDK owns every resource (docs/decisions/0007-cdk-owns-resources.md). This file makes none: it reads the outputs of
 * the deployed stack and links them. `sst shell -- COMMAND` gives a script the links that functions have, under the
 * rights of the person who runs it; `sst dev` runs the doors of this working tree on one's machine, each under its own
 * role, which a stage lends when its settings say `dev` (infra/stacks/stage.ts).
 */
export default $config({
  app: () => ({ name: 'tender-portal', home: 'aws', removal: 'retain', protect: true }),
  async run() {
    const { outputs } = await aws.cloudformation.getStack({ name: process.env['PORTAL_STACK'] ?? 'portal' });
    const output = (name: string): string => {
      const found = outputs[name];
      if (found === undefined) throw new Error(`the stack has no output ${name}`);
      return found;
    };
    const link = (name: string, properties: Record<string, string>) => [name, new sst.Linkable(name, { properties })] as const;
    const links = new Map<string, sst.Linkable<Record<string, string>>>([
      ...['States', 'Ledger'].map((name) => link(name, { type: 'table', name: output(name) })),
      ...['Drafts', 'SealedBids', 'Documents', 'Dossier', 'Evidence', 'Anchor'].map((name) => link(name, { type: 'bucket', name: output(name) })),
      link('DraftsKey', { type: 'key', id: output('DraftsKey') }), link('Portal', { type: 'portal', origin: output('Origin') }),
    ]);
    if ($dev) await runDoors(links, output);
    return { origin: output('Origin') };
  },
});

/** A pane of `sst dev` for each door, with its links and its role. */
async function runDoors(links: ReadonlyMap<string, sst.Linkable<Record<string, string>>>, output: (name: string) => string): Promise<void> {
  const { addressOf, doors } = await import('./infra/doors.ts');
  const { linksOf, variable } = await import('./infra/links.ts');
  for (const spec of doors) {
    const { name } = spec;
    const secret = spec.signsIn ? (await aws.secretsmanager.getSecretVersion({ secretId: `${output('SignInSecrets')}/${name}` })).secretString : '';
    new sst.x.DevCommand(`Door-${name}`, {
      dev: { title: `${name}: ${addressOf(name)}`, command: `npm run door -- ${name}`, autostart: name === 'public' },
      link: linksOf(spec).flatMap((one) => links.get(one) ?? []),
      environment: spec.signsIn ? { [variable('SignIn')]: JSON.stringify({ type: 'sign-in', issuer: output('Issuer'), clientId: name, clientSecret: secret }) } : {},
      aws: { role: `${output('Roles')}${name}` },
    });
  }
}
