/// <reference path="./.sst/platform/config.d.ts" />

/**
 * CDK owns every resource (docs/decisions/0007-cdk-owns-resources.md). This file makes none: it reads the outputs of
 * the deployed stack, so that `sst shell -- COMMAND` gives a script the same links as functions have, under the
 * rights of the person who runs it.
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
    const link = (name: string, properties: Record<string, string>) => new sst.Linkable(name, { properties });
    for (const name of ['States', 'Ledger']) link(name, { type: 'table', name: output(name) });
    for (const name of ['Drafts', 'SealedBids', 'Documents', 'Dossier', 'Evidence', 'Anchor']) link(name, { type: 'bucket', name: output(name) });
    link('DraftsKey', { type: 'key', id: output('DraftsKey') });
    return { origin: output('Origin') };
  },
});
