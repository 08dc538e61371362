import type { Statement } from './testing-iam.ts';

/** A resource of a synthesised template, as the tests read it. */
export interface Resource { readonly Type: string; readonly Properties: Readonly<Record<string, unknown>>; readonly Metadata?: Readonly<Record<string, unknown>> }
export interface TemplateJson { readonly Resources: Readonly<Record<string, Resource>> }

export const ofType = (template: TemplateJson, type: string): [string, Resource][] => Object.entries(template.Resources).filter(([, { Type }]) => Type === type);

/** Statements of every identity policy, by the logical id of the role. */
export function policiesOf(template: TemplateJson): Map<string, Statement[]> {
  const found = new Map<string, Statement[]>();
  for (const [, { Properties }] of ofType(template, 'AWS::IAM::Policy')) {
    const { Statement } = Properties['PolicyDocument'] as { Statement: Statement[] };
    for (const { Ref } of Properties['Roles'] as { Ref: string }[]) found.set(Ref, [...found.get(Ref) ?? [], ...Statement]);
  }
  return found;
}
