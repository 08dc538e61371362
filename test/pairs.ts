import { createPrivateKey, createPublicKey } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makePair, type MakePair } from '../infra/local/kms/pairs.ts';

/**
 * Key pairs for one portal, all different; another portal on the same folder is given the same ones in the same order.
 * To make one takes a third of a second, of a machine that all tests share.
 */
export function pairsFrom(dir: string): MakePair {
  let given = 0;
  return async (spec) => {
    given += 1;
    const file = path.join(dir, `${spec}-${given}.pem`);
    if (existsSync(file)) {
      const privateKey = createPrivateKey(readFileSync(file));
      return { privateKey, publicKey: createPublicKey(privateKey) };
    }
    const pair = await makePair(spec);
    // Whole or not at all: portals in other processes look at the same moment.
    writeFileSync(`${file}.${process.pid}`, pair.privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
    renameSync(`${file}.${process.pid}`, file);
    return pair;
  };
}
