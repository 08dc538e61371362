import {
  CreateGrantCommand, CreateKeyCommand, DecryptCommand, DisableKeyCommand, EncryptCommand, GenerateDataKeyPairWithoutPlaintextCommand,
  PutKeyPolicyCommand, ReEncryptCommand, ScheduleKeyDeletionCommand, type KMSClient,
} from '@aws-sdk/client-kms';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Running } from '../sigv4.ts';
import { clientOf, outcome, principals, remove, roleArn, roleNames, root, temporaryDirectory, type RoleName } from './fixture.ts';
import { startKms } from './server.ts';

// The key of a tender: sealed to everyone until it closes, then open to the opener alone, and not to be moved, shared or ended.
// The account is given everything and its identity policies allow everything, so that only the Deny statements hold the line.
const closesAt = Date.parse('2026-05-12T10:00:00Z');
const everyone = { Effect: 'Deny', Principal: '*', Resource: '*' };
const policyClosing = (at: number): string => JSON.stringify({
  Version: '2012-10-17',
  Statement: [
    { Sid: 'Account', Effect: 'Allow', Principal: { AWS: root }, Action: 'kms:*', Resource: '*' },
    { Sid: 'SealedUntilClosing', ...everyone, Action: 'kms:Decrypt', Condition: { DateLessThan: { 'aws:CurrentTime': new Date(at).toISOString() } } },
    { Sid: 'OpenerOnly', ...everyone, Action: 'kms:Decrypt', Condition: { ArnNotEquals: { 'aws:PrincipalArn': roleArn('opener') } } },
    { Sid: 'Never', ...everyone, Action: ['kms:ReEncrypt*', 'kms:CreateGrant', 'kms:DisableKey', 'kms:ScheduleKeyDeletion'] },
    {
      Sid: 'KeysOnly', ...everyone, Action: ['kms:PutKeyPolicy', 'kms:GenerateDataKeyPairWithoutPlaintext'],
      Condition: { ArnNotEquals: { 'aws:PrincipalArn': roleArn('keys') } },
    },
  ],
});

const dir = temporaryDirectory();
let time = closesAt;
let running: Running;
let KeyId = '';
let CiphertextBlob: Uint8Array | undefined;

beforeAll(async () => {
  running = await startKms({ dir, port: 0, principals, now: () => time, identityAllows: () => true });
  process.env['AWS_ENDPOINT_URL_KMS'] = running.endpoint;
  const made = await clientOf('keys').send(new CreateKeyCommand({ Policy: policyClosing(closesAt) }));
  KeyId = made.KeyMetadata?.KeyId ?? '';
  ({ CiphertextBlob } = await clientOf('keys').send(new EncryptCommand({ KeyId, Plaintext: Buffer.from('price') })));
});
afterAll(async () => {
  await running.close();
  delete process.env['AWS_ENDPOINT_URL_KMS'];
  remove(dir);
});

const attempts: Record<string, (client: KMSClient) => Promise<unknown>> = {
  Decrypt: client => client.send(new DecryptCommand({ CiphertextBlob })),
  ReEncrypt: client => client.send(new ReEncryptCommand({ CiphertextBlob, DestinationKeyId: KeyId })),
  CreateGrant: client => client.send(new CreateGrantCommand({ KeyId, GranteePrincipal: roleArn('staff'), Operations: ['Decrypt'] })),
  DisableKey: client => client.send(new DisableKeyCommand({ KeyId })),
  ScheduleKeyDeletion: client => client.send(new ScheduleKeyDeletionCommand({ KeyId })),
  PutKeyPolicy: client => client.send(new PutKeyPolicyCommand({ KeyId, Policy: policyClosing(closesAt) })),
  GenerateDataKeyPairWithoutPlaintext: client =>
    client.send(new GenerateDataKeyPairWithoutPlaintextCommand({ KeyId, KeyPairSpec: 'ECC_NIST_P256' })),
};

async function whoCan(at: number): Promise<Record<string, RoleName[]>> {
  time = at;
  const found: Record<string, RoleName[]> = {};
  for (const [action, attempt] of Object.entries(attempts)) {
    found[action] = [];
    for (const role of roleNames) {
      const result = await outcome(attempt(clientOf(role)));
      expect(['done', 'AccessDeniedException'], `${action} by ${role}`).toContain(result);
      if (result === 'done') found[action].push(role);
    }
  }
  return found;
}

const always = {
  ReEncrypt: [], CreateGrant: [], DisableKey: [], ScheduleKeyDeletion: [], PutKeyPolicy: ['keys'], GenerateDataKeyPairWithoutPlaintext: ['keys'],
};

it.each([
  ['one second before closing, nobody', closesAt - 1000, []],
  ['one millisecond before closing, nobody', closesAt - 1, []],
  ['at closing, the opener', closesAt, ['opener']],
  ['one second after closing, the opener', closesAt + 1000, ['opener']],
])('of all roles, %s can decrypt; the rest never changes', async (_, at, decrypters) => {
  expect(await whoCan(at)).toEqual({ ...always, Decrypt: decrypters });
}, 30_000);

it('when the deadline moves the seal moves with it, later and earlier', async () => {
  const opens = async (at: number) => {
    time = at;
    return outcome(attempts['Decrypt']?.(clientOf('opener')) ?? Promise.resolve());
  };
  const move = (at: number) => clientOf('keys').send(new PutKeyPolicyCommand({ KeyId, Policy: policyClosing(at) }));
  await move(closesAt + 60_000);
  expect([await opens(closesAt + 59_000), await opens(closesAt + 60_000)]).toEqual(['AccessDeniedException', 'done']);
  await move(closesAt);
  expect([await opens(closesAt - 1000), await opens(closesAt)]).toEqual(['AccessDeniedException', 'done']);
});
