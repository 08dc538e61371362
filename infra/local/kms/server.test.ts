import {
  AlreadyExistsException, CreateAliasCommand, CreateGrantCommand, CreateKeyCommand, DecryptCommand, DescribeKeyCommand, DisabledException,
  DisableKeyCommand, EncryptCommand, GenerateDataKeyCommand, GenerateDataKeyPairCommand, GenerateDataKeyPairWithoutPlaintextCommand,
  GenerateDataKeyWithoutPlaintextCommand, GetKeyPolicyCommand, IncorrectKeyException, InvalidAliasNameException, InvalidCiphertextException,
  KMSClient, KMSInvalidStateException, ListKeysCommand, ListResourceTagsCommand, MalformedPolicyDocumentException, NotFoundException,
  PutKeyPolicyCommand, ReEncryptCommand, ScheduleKeyDeletionCommand, TagException, UnsupportedOperationException,
} from '@aws-sdk/client-kms';
import { createPrivateKey, createPublicKey, privateDecrypt, publicEncrypt, sign, verify } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Running } from '../sigv4.ts';
import { clientOf, outcome, principals, remove, roleArn, root, temporaryDirectory, type RoleName } from './fixture.ts';
import { startKms, type KmsOptions } from './server.ts';

const dir = temporaryDirectory();
let time = Date.parse('2026-05-12T10:00:00Z');
const options: KmsOptions = {
  dir, port: 0, principals, now: () => time,
  identityAllows: (arn, action, resource) => arn === roleArn('admin') || (arn === roleArn('seal') && action === 'kms:CreateKey') ||
    (arn === roleArn('staff') && (resource.includes(':key/') ? action === 'kms:DescribeKey' : action === 'kms:CreateAlias')),
};
let running: Running;
const start = async (): Promise<void> => {
  running = await startKms(options);
  process.env['AWS_ENDPOINT_URL_KMS'] = running.endpoint;
};
beforeAll(start);
afterAll(async () => {
  await running.close();
  delete process.env['AWS_ENDPOINT_URL_KMS'];
  remove(dir);
});

const admin = () => clientOf('admin');
const create = async (input: ConstructorParameters<typeof CreateKeyCommand>[0] = {}) => {
  const { KeyMetadata } = await admin().send(new CreateKeyCommand(input));
  return { id: KeyMetadata?.KeyId ?? '', arn: KeyMetadata?.Arn ?? '' };
};
const grant = (...names: RoleName[]) => ({ Effect: 'Allow', Principal: { AWS: names.map(roleArn) }, Action: 'kms:*', Resource: '*' });
const policy = (...statements: object[]): string => JSON.stringify({ Version: '2012-10-17', Statement: statements });
const text = (s: string): Uint8Array => Buffer.from(s);

describe('making keys', () => {
  it('gives what KMS gives, and remembers description, tags and policy', async () => {
    const { KeyMetadata: made } = await admin().send(new CreateKeyCommand({ Description: 'T-1', Tags: [{ TagKey: 'tender', TagValue: 'T-1' }] }));
    expect(made).toMatchObject({
      AWSAccountId: '000000000000', Enabled: true, KeyState: 'Enabled', KeySpec: 'SYMMETRIC_DEFAULT', KeyUsage: 'ENCRYPT_DECRYPT', Description: 'T-1',
      CreationDate: new Date(time), Arn: `arn:aws:kms:eu-west-1:000000000000:key/${made?.KeyId}`,
    });
    const described = await admin().send(new DescribeKeyCommand({ KeyId: made?.Arn }));
    expect(described.KeyMetadata).toEqual(made);
    const tags = await admin().send(new ListResourceTagsCommand({ KeyId: made?.KeyId }));
    expect([tags.Tags, tags.Truncated]).toEqual([[{ TagKey: 'tender', TagValue: 'T-1' }], false]);
    const policy = await admin().send(new GetKeyPolicyCommand({ KeyId: made?.KeyId }));
    expect(JSON.parse(policy.Policy ?? '')).toMatchObject({ Statement: [{ Principal: { AWS: root }, Action: 'kms:*' }] });
    const twice = [{ TagKey: 'a', TagValue: '1' }, { TagKey: 'a', TagValue: '2' }];
    await expect(create({ Tags: twice })).rejects.toBeInstanceOf(TagException);
  });

  it('is up to identity policies, as is tagging and naming; a key without a policy is left to them', async () => {
    const key = await create();
    expect(await outcome(clientOf('keys').send(new CreateKeyCommand({})))).toBe('AccessDeniedException');
    expect(await outcome(clientOf('staff').send(new DescribeKeyCommand({ KeyId: key.id })))).toBe('done');
    expect(await outcome(clientOf('staff').send(new EncryptCommand({ KeyId: key.id, Plaintext: text('x') })))).toBe('AccessDeniedException');
    expect(await outcome(clientOf('opener').send(new DescribeKeyCommand({ KeyId: key.id })))).toBe('AccessDeniedException');
    expect(await outcome(clientOf('opener').send(new ListResourceTagsCommand({ KeyId: key.id })))).toBe('AccessDeniedException');
    expect(await outcome(clientOf('seal').send(new CreateKeyCommand({ BypassPolicyLockoutSafetyCheck: true })))).toBe('done');
    expect(await outcome(clientOf('seal').send(new CreateKeyCommand({ Tags: [{ TagKey: 'a', TagValue: '1' }] })))).toBe('AccessDeniedException');
  });

  it('takes leave for both key and name to name one', async () => {
    const named = (by: RoleName, AliasName: string, TargetKeyId: string) => outcome(clientOf(by).send(new CreateAliasCommand({ AliasName, TargetKeyId })));
    const open = await create({ Policy: policy(grant('admin', 'staff', 'opener')) });
    expect(await named('staff', 'alias/both', open.id)).toBe('done');
    expect(await named('opener', 'alias/key-only', open.id)).toBe('AccessDeniedException');
    expect(await named('staff', 'alias/name-only', (await create()).id)).toBe('AccessDeniedException');
  });

  it('without identity policies makes none', async () => {
    const other = temporaryDirectory();
    const strict = await startKms({ dir: other, port: 0, principals, now: () => time });
    const found = principals[0];
    const client = new KMSClient({ region: 'eu-west-1', endpoint: strict.endpoint, credentials: { accessKeyId: found?.accessKeyId ?? '', secretAccessKey: found?.secretAccessKey ?? '' } });
    expect(await outcome(client.send(new CreateKeyCommand({})))).toBe('AccessDeniedException');
    await strict.close();
    remove(other);
  });

  it('names them by alias, in their own region only', async () => {
    const key = await create();
    await admin().send(new CreateAliasCommand({ AliasName: 'alias/tender/T-1', TargetKeyId: key.arn }));
    for (const KeyId of ['alias/tender/T-1', 'arn:aws:kms:eu-west-1:000000000000:alias/tender/T-1', key.arn, key.id])
      expect((await admin().send(new DescribeKeyCommand({ KeyId }))).KeyMetadata?.KeyId).toBe(key.id);
    const again = admin().send(new CreateAliasCommand({ AliasName: 'alias/tender/T-1', TargetKeyId: key.id }));
    await expect(again).rejects.toBeInstanceOf(AlreadyExistsException);
    for (const AliasName of ['alias/aws/x', 'alias/', 'tender', 'alias/a b'])
      await expect(admin().send(new CreateAliasCommand({ AliasName, TargetKeyId: key.id }))).rejects.toBeInstanceOf(InvalidAliasNameException);
    for (const KeyId of ['alias/none', 'none', '00000000-0000-4000-8000-000000000000', key.arn.replace('eu-west-1', 'eu-west-2'), key.arn.replace('000000000000', '111111111111')])
      await expect(admin().send(new DescribeKeyCommand({ KeyId })), KeyId).rejects.toBeInstanceOf(NotFoundException);
    await expect(clientOf('admin', 'eu-west-2').send(new DescribeKeyCommand({ KeyId: key.id }))).rejects.toBeInstanceOf(NotFoundException);
    await expect(admin().send(new GetKeyPolicyCommand({ KeyId: 'alias/tender/T-1' }))).rejects.toBeInstanceOf(NotFoundException);
  });
});

describe('encrypting', () => {
  it('comes back with the same context, in any order, and with or without the key named', async () => {
    const key = await create();
    const context = { tender: 'T-1', lot: '2' };
    const { CiphertextBlob, KeyId } = await admin().send(new EncryptCommand({ KeyId: key.id, Plaintext: text('price'), EncryptionContext: context }));
    expect(KeyId).toBe(key.arn);
    for (const named of [{}, { KeyId: key.id }, { KeyId: key.arn }]) {
      const opened = await admin().send(new DecryptCommand({ CiphertextBlob, EncryptionContext: { lot: '2', tender: 'T-1' }, ...named }));
      expect([Buffer.from(opened.Plaintext ?? []).toString(), opened.KeyId]).toEqual(['price', key.arn]);
    }
    for (const EncryptionContext of [{}, { tender: 'T-1' }, { ...context, lot: '3' }, { ...context, more: '' }, { Tender: 'T-1', lot: '2' }])
      await expect(admin().send(new DecryptCommand({ CiphertextBlob, EncryptionContext }))).rejects.toBeInstanceOf(InvalidCiphertextException);
  });

  it('notices one changed bit anywhere in the blob', async () => {
    const key = await create();
    const { CiphertextBlob: blob } = await admin().send(new EncryptCommand({ KeyId: key.id, Plaintext: text('price') }));
    const length = blob?.length ?? 0;
    expect(length).toBe(4 + 36 + 12 + 16 + 5);
    for (let i = 0; i < length; i++) {
      const changed = Buffer.from(blob ?? []);
      changed.writeUInt8(changed.readUInt8(i) ^ 1, i);
      const expected = i >= 4 && i < 40 ? 'AccessDeniedException' : 'InvalidCiphertextException';
      expect([i, await outcome(admin().send(new DecryptCommand({ CiphertextBlob: changed })))]).toEqual([i, expected]);
    }
    for (const junk of ['x', 'x'.repeat(200)])
      await expect(admin().send(new DecryptCommand({ CiphertextBlob: text(junk), KeyId: key.id }))).rejects.toBeInstanceOf(InvalidCiphertextException);
    const other = await create();
    await expect(admin().send(new DecryptCommand({ CiphertextBlob: blob, KeyId: other.id }))).rejects.toBeInstanceOf(IncorrectKeyException);
  });

  it('keeps to KMS’s sizes, and refuses what it does not do', async () => {
    const { id: KeyId } = await create();
    expect(await outcome(admin().send(new EncryptCommand({ KeyId, Plaintext: Buffer.alloc(4096) })))).toBe('done');
    expect(await outcome(admin().send(new EncryptCommand({ KeyId, Plaintext: Buffer.alloc(4097) })))).toBe('ValidationException');
    expect(await outcome(admin().send(new EncryptCommand({ KeyId, Plaintext: Buffer.alloc(0) })))).toBe('ValidationException');
    expect(await outcome(admin().send(new EncryptCommand({ KeyId, Plaintext: text('x'), DryRun: true })))).toBe('ValidationException');
    expect(await outcome(admin().send(new CreateKeyCommand({ KeySpec: 'RSA_2048' })))).toBe('ValidationException');
    expect(await outcome(admin().send(new ListKeysCommand({})))).toBe('UnknownOperationException');
  });

  it('moves to another key and context without showing the plaintext', async () => {
    const [from, to] = [await create(), await create()];
    const sealed = await admin().send(new EncryptCommand({ KeyId: from.id, Plaintext: text('price'), EncryptionContext: { a: '1' } }));
    const moved = await admin().send(new ReEncryptCommand({
      CiphertextBlob: sealed.CiphertextBlob, SourceEncryptionContext: { a: '1' }, DestinationKeyId: to.id, DestinationEncryptionContext: { b: '2' },
    }));
    expect([moved.SourceKeyId, moved.KeyId]).toEqual([from.arn, to.arn]);
    const opened = await admin().send(new DecryptCommand({ CiphertextBlob: moved.CiphertextBlob, KeyId: to.id, EncryptionContext: { b: '2' } }));
    expect(Buffer.from(opened.Plaintext ?? []).toString()).toBe('price');
  });
});

describe('generating', () => {
  it('gives data keys of the asked length, that its blob opens to', async () => {
    const { id: KeyId } = await create();
    for (const [size, length] of [[{ KeySpec: 'AES_256' }, 32], [{ KeySpec: 'AES_128' }, 16], [{ NumberOfBytes: 100 }, 100]] as const) {
      const made = await admin().send(new GenerateDataKeyCommand({ KeyId, ...size }));
      expect(made.Plaintext?.length).toBe(length);
      const opened = await admin().send(new DecryptCommand({ CiphertextBlob: made.CiphertextBlob }));
      expect(opened.Plaintext).toEqual(made.Plaintext);
      const hidden = await admin().send(new GenerateDataKeyWithoutPlaintextCommand({ KeyId, ...size }));
      expect('Plaintext' in hidden && hidden.Plaintext !== undefined).toBe(false);
      expect((await admin().send(new DecryptCommand({ CiphertextBlob: hidden.CiphertextBlob }))).Plaintext?.length).toBe(length);
    }
    expect(await outcome(admin().send(new GenerateDataKeyCommand({ KeyId })))).toBe('ValidationException');
    expect(await outcome(admin().send(new GenerateDataKeyCommand({ KeyId, KeySpec: 'AES_256', NumberOfBytes: 32 })))).toBe('ValidationException');
  });

  it.each(['RSA_2048', 'RSA_3072', 'RSA_4096'] as const)('gives an %s pair, whose wrapped private key opens what the public one sealed', async spec => {
    const { id: KeyId } = await create();
    const pair = await admin().send(new GenerateDataKeyPairWithoutPlaintextCommand({ KeyId, KeyPairSpec: spec, EncryptionContext: { tender: 'T-1' } }));
    const publicKey = createPublicKey({ key: Buffer.from(pair.PublicKey ?? []), format: 'der', type: 'spki' });
    expect(publicKey.asymmetricKeyDetails?.modulusLength).toBe(Number(spec.slice(4)));
    const sealed = publicEncrypt({ key: publicKey, oaepHash: 'sha256' }, text('data key'));
    const unwrapped = await admin().send(new DecryptCommand({ CiphertextBlob: pair.PrivateKeyCiphertextBlob, EncryptionContext: { tender: 'T-1' } }));
    const privateKey = createPrivateKey({ key: Buffer.from(unwrapped.Plaintext ?? []), format: 'der', type: 'pkcs8' });
    expect(privateDecrypt({ key: privateKey, oaepHash: 'sha256' }, sealed).toString()).toBe('data key');
    expect(JSON.stringify(pair)).not.toContain('PrivateKeyPlaintext');
  }, 60_000);

  it('gives a P-256 pair with its private key, when asked for both', async () => {
    const { id: KeyId } = await create();
    const pair = await admin().send(new GenerateDataKeyPairCommand({ KeyId, KeyPairSpec: 'ECC_NIST_P256' }));
    const privateKey = createPrivateKey({ key: Buffer.from(pair.PrivateKeyPlaintext ?? []), format: 'der', type: 'pkcs8' });
    const publicKey = createPublicKey({ key: Buffer.from(pair.PublicKey ?? []), format: 'der', type: 'spki' });
    expect(verify('sha256', text('x'), publicKey, sign('sha256', text('x'), privateKey))).toBe(true);
    const opened = await admin().send(new DecryptCommand({ CiphertextBlob: pair.PrivateKeyCiphertextBlob }));
    expect(opened.Plaintext).toEqual(pair.PrivateKeyPlaintext);
  });
});

describe('the policy of a key', () => {
  it('decides at once, by role, and by the encryption context', async () => {
    const onlyT1 = { ...grant('opener'), Action: 'kms:Decrypt', Condition: { StringEquals: { 'kms:EncryptionContext:tender': 'T-1' } } };
    const { id: KeyId } = await create({ Policy: policy(grant('admin'), onlyT1) });
    const open = async (tender: string) => {
      const EncryptionContext = { tender };
      const { CiphertextBlob } = await admin().send(new EncryptCommand({ KeyId, Plaintext: text('x'), EncryptionContext }));
      return outcome(clientOf('opener').send(new DecryptCommand({ CiphertextBlob, EncryptionContext })));
    };
    expect([await open('T-1'), await open('T-2')]).toEqual(['done', 'AccessDeniedException']);
    await admin().send(new PutKeyPolicyCommand({ KeyId, Policy: policy(grant('admin')) }));
    expect(await open('T-1')).toBe('AccessDeniedException');
  });

  it('is refused when it is malformed, or locks its author out without saying so', async () => {
    const { id: KeyId } = await create();
    const wrong = ['{', policy({ Effect: 'Deny', NotPrincipal: { AWS: root }, Action: '*', Resource: '*' }), policy(grant('opener'))];
    for (const Policy of wrong) {
      await expect(admin().send(new PutKeyPolicyCommand({ KeyId, Policy }))).rejects.toBeInstanceOf(MalformedPolicyDocumentException);
      await expect(create({ Policy })).rejects.toBeInstanceOf(MalformedPolicyDocumentException);
    }
    await admin().send(new PutKeyPolicyCommand({ KeyId, Policy: policy(grant('opener')), BypassPolicyLockoutSafetyCheck: true }));
    expect(await outcome(admin().send(new GetKeyPolicyCommand({ KeyId })))).toBe('AccessDeniedException');
  });

  it('can forbid the waiver of that check', async () => {
    const noWaiver = { ...grant('admin'), Effect: 'Deny', Action: 'kms:PutKeyPolicy', Condition: { Bool: { 'kms:BypassPolicyLockoutSafetyCheck': true } } };
    const Policy = policy(grant('admin'), noWaiver);
    const { id: KeyId } = await create({ Policy });
    expect(await outcome(admin().send(new PutKeyPolicyCommand({ KeyId, Policy, BypassPolicyLockoutSafetyCheck: true })))).toBe('AccessDeniedException');
    expect(await outcome(admin().send(new PutKeyPolicyCommand({ KeyId, Policy })))).toBe('done');
  });

  it('is asked for both keys of a ReEncrypt, and for a grant before it is refused', async () => {
    const [from, to] = [await create({ Policy: policy(grant('admin', 'seal')) }), await create({ Policy: policy(grant('admin'), { ...grant('seal'), Action: 'kms:ReEncryptFrom' }) })];
    const { CiphertextBlob } = await admin().send(new EncryptCommand({ KeyId: from.id, Plaintext: text('x') }));
    expect(await outcome(clientOf('seal').send(new ReEncryptCommand({ CiphertextBlob, DestinationKeyId: to.id })))).toBe('AccessDeniedException');
    expect(await outcome(clientOf('seal').send(new ReEncryptCommand({ CiphertextBlob, DestinationKeyId: from.id })))).toBe('done');
    const asked = { KeyId: to.id, GranteePrincipal: roleArn('seal'), Operations: ['Decrypt' as const] };
    expect(await outcome(clientOf('seal').send(new CreateGrantCommand(asked)))).toBe('AccessDeniedException');
    await expect(admin().send(new CreateGrantCommand(asked))).rejects.toBeInstanceOf(UnsupportedOperationException);
  });
});

describe('the end of a key', () => {
  it('disabled it does nothing; scheduled it waits; after its day it is destroyed with its names', async () => {
    const { id: KeyId, arn } = await create();
    await admin().send(new CreateAliasCommand({ AliasName: 'alias/short', TargetKeyId: KeyId }));
    const { CiphertextBlob } = await admin().send(new EncryptCommand({ KeyId, Plaintext: text('x') }));
    await admin().send(new DisableKeyCommand({ KeyId }));
    await expect(admin().send(new DecryptCommand({ CiphertextBlob }))).rejects.toBeInstanceOf(DisabledException);
    expect(await outcome(clientOf('opener').send(new DecryptCommand({ CiphertextBlob })))).toBe('AccessDeniedException');
    expect((await admin().send(new DescribeKeyCommand({ KeyId }))).KeyMetadata).toMatchObject({ Enabled: false, KeyState: 'Disabled' });
    expect(await outcome(admin().send(new ScheduleKeyDeletionCommand({ KeyId, PendingWindowInDays: 6 })))).toBe('ValidationException');
    const scheduled = await admin().send(new ScheduleKeyDeletionCommand({ KeyId, PendingWindowInDays: 7 }));
    expect([scheduled.KeyId, scheduled.KeyState, scheduled.DeletionDate]).toEqual([arn, 'PendingDeletion', new Date('2026-05-19T10:00:00Z')]);
    await expect(admin().send(new DecryptCommand({ CiphertextBlob }))).rejects.toBeInstanceOf(KMSInvalidStateException);
    await expect(admin().send(new DisableKeyCommand({ KeyId }))).rejects.toBeInstanceOf(KMSInvalidStateException);
    await expect(admin().send(new ScheduleKeyDeletionCommand({ KeyId }))).rejects.toBeInstanceOf(KMSInvalidStateException);
    await expect(admin().send(new CreateAliasCommand({ AliasName: 'alias/late', TargetKeyId: KeyId }))).rejects.toBeInstanceOf(KMSInvalidStateException);
    const before = time;
    time = Date.parse('2026-05-19T09:59:59.999Z');
    expect(await outcome(admin().send(new DescribeKeyCommand({ KeyId: 'alias/short' })))).toBe('done');
    time += 1;
    expect(await outcome(admin().send(new DescribeKeyCommand({ KeyId: 'alias/short' })))).toBe('NotFoundException');
    time = before;
    expect(await outcome(admin().send(new DescribeKeyCommand({ KeyId })))).toBe('NotFoundException');
    expect(readdirSync(dir).filter(name => name.includes(KeyId))).toEqual([]);
    const next = await create();
    expect(await outcome(admin().send(new CreateAliasCommand({ AliasName: 'alias/short', TargetKeyId: next.id })))).toBe('done');
  });
});

describe('on disk', () => {
  it('everything survives a restart, and nobody else can read it', async () => {
    const { id: KeyId } = await create({ Description: 'kept' });
    await admin().send(new CreateAliasCommand({ AliasName: 'alias/kept', TargetKeyId: KeyId }));
    const { CiphertextBlob } = await admin().send(new EncryptCommand({ KeyId, Plaintext: text('price') }));
    await running.close();
    await start();
    const opened = await admin().send(new DecryptCommand({ CiphertextBlob, KeyId: 'alias/kept' }));
    expect(Buffer.from(opened.Plaintext ?? []).toString()).toBe('price');
    expect((await admin().send(new DescribeKeyCommand({ KeyId }))).KeyMetadata?.Description).toBe('kept');
    expect(statSync(join(dir, `key-${KeyId}.json`)).mode & 0o077).toBe(0);
    expect(readdirSync(dir).filter(name => name.endsWith('.tmp'))).toEqual([]);
  });

  it('a damaged key stops the start instead of being lost silently', async () => {
    const other = temporaryDirectory();
    const file = readdirSync(dir).find(name => name.startsWith('key-')) ?? '';
    writeFileSync(join(other, file), readFileSync(join(dir, file), 'utf8').replace('"Enabled"', '"Enabeld"'));
    await expect(startKms({ ...options, dir: other })).rejects.toThrow(/is damaged/);
    remove(other);
  });
});

it('only serves roles of one account that prove who they are', async () => {
  const wrong = new KMSClient({ region: 'eu-west-1', credentials: { accessKeyId: principals[0]?.accessKeyId ?? '', secretAccessKey: 'guess' }, maxAttempts: 1 });
  expect(await outcome(wrong.send(new CreateKeyCommand({})))).toBe('InvalidSignatureException');
  const unsigned = await fetch(running.endpoint, { method: 'POST', headers: { 'x-amz-target': 'TrentService.CreateKey' }, body: '{}' });
  expect([unsigned.status, (await unsigned.json() as { __type: string }).__type]).toEqual([400, 'MissingAuthenticationTokenException']);
  const stranger = { accessKeyId: 'X', secretAccessKey: 'Y', arn: 'arn:aws:iam::111111111111:role/x' };
  await expect(startKms({ ...options, principals: [...principals, stranger] })).rejects.toThrow(/one account/);
});
