import { listed, type Fact } from '../kernel/command.ts';

/** What the list of organisations tells of one (`listing` of the aggregate). */
interface Listed { readonly kvk: string; readonly name: string }

/** The names of all registered organisations, for forms that offer bidders to choose from. */
export const organisationNames = (): Fact<readonly Listed[]> => listed<Listed>('organisations');

/** `De Linde Jeugdzorg (KvK 27000001)`; by its number alone where the name is not known, or not yet. */
export function namedBy(names: readonly Listed[], kvk: string): string {
  const name = names.find((one) => one.kvk === kvk)?.name;
  return name === undefined ? `KvK ${kvk}` : `${name} (KvK ${kvk})`;
}
