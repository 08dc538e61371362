import type { Resource } from 'sst/resource';
import type {} from '../functions/store/resources.ts';
import type { FunctionSpec } from './functions.ts';

/** All that functions can be linked to, by the names that they know it by (functions/store/resources.ts). */
export type Links = Omit<Resource, 'App' | 'Lines'>;
export type LinkName = keyof Links;

/** What a function is linked to. What is not linked makes `Resource.X` throw there. */
export function linksOf(spec: FunctionSpec): readonly LinkName[] {
  return [
    'States', 'Ledger', 'Portal', ...Object.keys(spec.buckets) as LinkName[],
    ...(spec.drafts ? ['DraftsKey'] as const : []), ...(spec.procedureKeys === 'makes' ? ['KeyRoles'] as const : []), ...(spec.signsIn ? ['SignIn'] as const : []),
    ...(spec.mails ? ['Mail'] as const : []), ...(spec.trigger.by === 'morning' ? ['Office'] as const : []),
  ];
}

/** How a link stands in a function's environment, where `sst/resource` reads it. */
export const variable = (name: string): string => `SST_RESOURCE_${name}`;
