/** The roles that a row of the access table can name. */
export const roles = [
  'anonymous',
  /** Signed in with a KvK number, but without a mandate in its organisation. */
  'visitor', 'preparer', 'signatory',
  'officer', 'lead', 'assessor', 'jurist', 'opener',
  'college', 'councillor',
  /** The workers. */
  'keys', 'sealing', 'opening', 'routes', 'notify', 'letters',
] as const;
export type Role = (typeof roles)[number];

/** How sure the identity provider is of a person (eIDAS); below these nobody enters. */
export type Level = 'substantial' | 'high';

/**
 * Who acts. `person` is a pseudonym (a hash of issuer and subject), the only thing of a person that the ledger knows.
 * `roles` come from the attested token, for providers from the mandate in the organisation's register.
 */
export interface Actor {
  readonly person: string;
  readonly roles: readonly Role[];
  /** KvK number of the provider, attested by the sign-in token; empty for others. */
  readonly kvk: string;
  /** CBS code of the municipality of a council's contact; empty for others. */
  readonly municipality: string;
  readonly name: string;
  readonly email: string;
}

export const anonymous: Actor = { person: 'anonymous', roles: ['anonymous'], kvk: '', municipality: '', name: '', email: '' };

export type WorkerRole = 'keys' | 'sealing' | 'opening' | 'routes' | 'notify' | 'letters';
/** The actor of a worker: its role is its name. */
export const worker = (role: WorkerRole): Actor => ({ ...anonymous, person: role, roles: [role] });
