import { Resource } from 'sst/resource';

/** What the stacks link to functions (infra/), and infra/local/ on one machine; each function gets only its own. */
declare module 'sst/resource' {
  export interface Resource {
    States: { type: 'table'; name: string };
    Ledger: { type: 'table'; name: string };
    Drafts: { type: 'bucket'; name: string };
    SealedBids: { type: 'bucket'; name: string };
    Documents: { type: 'bucket'; name: string };
    Evidence: { type: 'bucket'; name: string };
    Dossier: { type: 'bucket'; name: string };
    Copies: { type: 'bucket'; name: string };
    Anchor: { type: 'bucket'; name: string };
    DraftsKey: { type: 'key'; id: string };
    /** Origin as browsers see it, names of the hashed assets, and how many requests a person may make in a minute. */
    Portal: { type: 'portal'; origin: string; css: string; deadline: string; upload: string; perMinute?: number };
    KeyRoles: { type: 'roles'; keys: string; opener: string };
    SignIn: { type: 'sign-in'; issuer: string; clientId: string; clientSecret: string };
    /** Whose mail it is, and the set by whose rules SES tells of mail that comes back. */
    Mail: { type: 'mail'; from: string; set: string };
    /** Address of a worker's queue of ledger lines: its name between these two. */
    Lines: { type: 'queues'; prefix: string; suffix: string };
    /** Where the office reads its mail. */
    Office: { type: 'office'; mail: string };
  }
}

export { Resource };
