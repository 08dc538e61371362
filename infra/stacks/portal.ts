import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Bundles } from '../bundle.ts';
import { addressOf, doors } from '../doors.ts';
import { functions, type FunctionSpec } from '../functions.ts';
import { makeBackups } from './backups.ts';
import { makeDoors } from './doors.ts';
import { makeEdge } from './edge.ts';
import { makeFunction } from './function.ts';
import { makeKeys } from './keys.ts';
import { makeMail } from './mail.ts';
import { namesOf } from './names.ts';
import { makeRelay } from './relay.ts';
import { roleFor } from './roles.ts';
import type { Settings } from './settings.ts';
import { keepingOf } from './stage.ts';
import { makeBuckets, makeTables } from './storage.ts';
import { makeWatch } from './watch.ts';
import { makeWorkers } from './workers.ts';

/** The whole portal in one region: roles first, because keys name them; then what is kept, what runs, and who watches. */
export class PortalStack extends Stack {
  constructor(scope: Construct, id: string, settings: Settings, bundles: Bundles, props: StackProps) {
    const keeping = keepingOf(settings);
    super(scope, id, { ...props, terminationProtection: keeping.stands });
    const names = namesOf(settings);
    const roles = functions.map((spec) => ({ spec, role: roleFor(this, spec, keeping, names) }));
    const keys = makeKeys(this, settings, names);
    // A key's policy can name a role only when it is there; the names alone do not tell CloudFormation.
    for (const key of Object.values(keys)) key.node.addDependency(...roles.map(({ role }) => role));
    const tables = makeTables(this, keys, keeping, names);
    const origins = [`https://${settings.domain}`, ...(keeping.lendsDoors ? doors.map(({ name }) => addressOf(name)) : [])];
    const buckets = makeBuckets(this, keys, keeping, names, origins);
    const running = roles.map(({ spec, role }) => ({ spec, run: makeFunction(this, spec, role, { settings, names, bundles, draftsKey: keys.drafts }) }));
    const front = makeDoors(this, running.filter(isDoor), keeping, names);
    const relay = makeRelay(this, tables.ledger, bundles, names);
    const queues = makeWorkers(this, running.filter((one) => !isDoor(one)), tables.ledger, buckets, names);
    const edge = makeEdge(this, front, buckets.Logs, bundles, settings, names);
    makeMail(this, settings, names);
    if (keeping.backups) makeBackups(this, tables, buckets, settings, names);
    makeWatch(this, {
      functions: [...running.map(({ spec: { name, trigger }, run }) => ({ name, isDoor: trigger.by === 'http', readsStream: trigger.by === 'ledger' && trigger.types === 'everything', run })), { name: 'relay', isDoor: false, readsStream: true, run: relay.run }],
      queues: [...queues, { name: 'relay', queue: relay.queue }], api: front.api, logs: buckets.Logs,
    }, settings, names);
    // What sst.config.ts and people ask for.
    const outputs = { Origin: `https://${settings.domain}`, Issuer: settings.issuer, SignInSecrets: `${settings.name}/sign-in`, Roles: names.roleArn(''), Distribution: edge.distributionDomainName, States: names.table.States, Ledger: names.table.Ledger, DraftsKey: keys.drafts.keyId };
    for (const [name, value] of Object.entries({ ...outputs, ...names.bucket })) new CfnOutput(this, `Out${name}`, { key: name, value });
  }
}

const isDoor = ({ spec }: { readonly spec: FunctionSpec }): boolean => spec.trigger.by === 'http';
