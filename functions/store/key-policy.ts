import type { Instant } from '../../shared/kernel/moments.ts';

/** ARNs of the roles that a procedure key's policy names. */
export interface KeyRoles { readonly keys: string; readonly opener: string }

const everyone = { AWS: '*' } as const;

/**
 * The policy of a procedure's key, the wall behind all walls: before `closesAt` nobody unwraps the private key, and
 * afterwards only the opening worker. No statement of an administrator's own policy can allow what is denied here;
 * only the keys worker may change it, and every change raises an alarm (infra/stacks). Directive 2014/24 Annex IV (c).
 */
export function procedureKeyPolicy(closesAt: Instant, roles: KeyRoles): object {
  const before = { DateLessThan: { 'aws:CurrentTime': closesAt } };
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'KeysWorkerMakesAndMoves', Effect: 'Allow', Principal: { AWS: roles.keys }, Resource: '*',
        Action: ['kms:GenerateDataKeyPairWithoutPlaintext', 'kms:PutKeyPolicy', 'kms:GetKeyPolicy', 'kms:DescribeKey', 'kms:TagResource'],
      },
      {
        Sid: 'OpenerUnwrapsAfterClosing', Effect: 'Allow', Principal: { AWS: roles.opener }, Resource: '*', Action: 'kms:Decrypt',
        Condition: { DateGreaterThanEquals: { 'aws:CurrentTime': closesAt } },
      },
      { Sid: 'NobodyBeforeClosing', Effect: 'Deny', Principal: everyone, Resource: '*', Action: 'kms:Decrypt', Condition: before },
      {
        Sid: 'NobodyButTheOpener', Effect: 'Deny', Principal: everyone, Resource: '*', Action: 'kms:Decrypt',
        Condition: { ArnNotEquals: { 'aws:PrincipalArn': roles.opener } },
      },
      {
        Sid: 'NobodyAround', Effect: 'Deny', Principal: everyone, Resource: '*',
        Action: ['kms:ReEncrypt*', 'kms:CreateGrant', 'kms:DisableKey', 'kms:ScheduleKeyDeletion', 'kms:GenerateDataKeyPair'],
      },
      {
        Sid: 'OnlyTheKeysWorkerMoves', Effect: 'Deny', Principal: everyone, Resource: '*', Action: 'kms:PutKeyPolicy',
        Condition: { ArnNotEquals: { 'aws:PrincipalArn': roles.keys } },
      },
    ],
  };
}
