import { sha256Hex } from '../../shared/kernel/sha256.ts';

/**
 * Where the copy without data of its makers lies of a file in the dossier. Its address is shown to people who may not
 * know whose it is: the key of the file holds a random id and version, so that nobody can try out KvK numbers.
 */
export const cleanKey = (tender: string, key: string): string => `${cleanPrefix}${tender}/${sha256Hex(key)}`;
export const cleanPrefix = 'clean/';
