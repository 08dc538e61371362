import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { ObjectLockRetention } from 'aws-cdk-lib/aws-s3';
import type { Settings } from './settings.ts';

/** In what stages differ; everything that is not here is the same in all of them. */
export interface Keeping {
  /** What becomes of tables and logs when the stack is taken away. Buckets and keys always stay: their policies let nobody end them. */
  readonly removal: RemovalPolicy;
  /** Tables and the stack itself refuse to be deleted. */
  readonly stands: boolean;
  /** How long nobody can remove a locked file. */
  readonly lock: (term: Duration) => ObjectLockRetention;
  readonly backups: boolean;
  /** People of the account may take a door's role, to run that door on their own machine on this stage's data (infra/tools/door.ts). */
  readonly lendsDoors: boolean;
}

/** A lock of a stage that somebody must be able to throw away: one day, and an administrator may lift it. */
const briefly = (): ObjectLockRetention => ObjectLockRetention.governance(Duration.days(1));

/**
 * `dev` belongs to one engineer and is thrown away, a new one takes a new name; `test` is for rehearsals before a change goes on, keeps its data when
 * a deployment goes wrong, and is taken away by hand; `production` keeps what the law and the strategy say. Walls between
 * roles are the same everywhere: what is tried out on `dev` is what holds in `production`.
 */
const stages: Readonly<Record<Settings['stage'], Keeping>> = {
  dev: { removal: RemovalPolicy.DESTROY, stands: false, lock: briefly, backups: false, lendsDoors: true },
  test: { removal: RemovalPolicy.RETAIN, stands: false, lock: briefly, backups: false, lendsDoors: false },
  production: { removal: RemovalPolicy.RETAIN, stands: true, lock: (term) => ObjectLockRetention.compliance(term), backups: true, lendsDoors: false },
};

export const keepingOf = ({ stage }: Settings): Keeping => stages[stage];
