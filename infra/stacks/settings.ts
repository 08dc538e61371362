import * as z from 'zod';

/** What differs from one installation to the next; everything else follows from the code. */
const schema = z.strictObject({
  /** What the installation is for: see infra/stacks/stage.ts. */
  stage: z.enum(['dev', 'test', 'production']),
  /** Begins the name of every resource; lower case, because buckets are named so too. */
  name: z.string().regex(/^[a-z][a-z0-9-]{1,20}$/),
  account: z.string().regex(/^\d{12}$/),
  /** Where the data stands. */
  region: z.string().regex(/^eu-[a-z]+-\d$/),
  /** Host that browsers see, and its certificate: CloudFront takes only those of us-east-1. */
  domain: z.string().regex(/^[a-z0-9.-]+$/),
  certificate: z.string().regex(/^arn:aws:acm:us-east-1:\d{12}:certificate\/[a-f0-9-]+$/),
  /** ARN that the edge stack printed when it was deployed. */
  webAcl: z.string().regex(/^arn:aws:wafv2:us-east-1:\d{12}:global\/webacl\//),
  /** OpenID Connect issuer; client ids are the doors' names, client secrets lie in Secrets Manager as NAME/sign-in/DOOR. */
  issuer: z.url({ protocol: /^https$/ }),
  mailDomain: z.string().regex(/^[a-z0-9.-]+$/),
  /** Who is told of alarms. */
  alarmsTo: z.email(),
  /** Where the Servicebureau is reminded of terms that end. */
  remindersTo: z.email(),
  /** A backup vault in another account, to which every backup is copied; without it they stay in this account only. */
  backupVault: z.string().regex(/^arn:aws:backup:eu-[a-z]+-\d:\d{12}:backup-vault:[\w-]+$/).optional(),
});
export type Settings = Readonly<z.infer<typeof schema>>;

export const readSettings = (json: unknown): Settings => schema.parse(json);

/** Settings of nowhere: enough to make and check every template. */
export const exampleSettings: Settings = readSettings({
  stage: 'production', name: 'portal', account: '000000000000', region: 'eu-west-1', domain: 'portaal.example',
  certificate: 'arn:aws:acm:us-east-1:000000000000:certificate/00000000-0000-0000-0000-000000000000',
  webAcl: 'arn:aws:wafv2:us-east-1:000000000000:global/webacl/portal/00000000-0000-0000-0000-000000000000',
  issuer: 'https://sign-in.example', mailDomain: 'portaal.example', alarmsTo: 'alarms@portaal.example', remindersTo: 'servicebureau@portaal.example',
  backupVault: 'arn:aws:backup:eu-west-1:111111111111:backup-vault:portal-copies',
});
