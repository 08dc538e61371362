import type { Person, PersonDoor } from '../people.ts';

export interface OidcClient { readonly clientId: string; readonly clientSecret: string; readonly door: PersonDoor }

export interface OidcOptions {
  /** 0 takes a free port. */
  readonly port: number;
  /** Address of the portal, without a slash at the end. */
  readonly origin: string;
  readonly clients: readonly OidcClient[];
  /** Whom the sign-in page offers. */
  readonly people: () => readonly Person[];
  /** Anyone who can sign in, offered or not. */
  readonly find: (id: string) => Person | undefined;
  /** Where the signing key lies. */
  readonly dir: string;
  /** Signs in whom `login_hint` names, without a page: for a rehearsal or a test, which have nobody to choose. */
  readonly trustHints?: boolean;
}

/** The client of this id. @throws when there is none. */
export function clientOf({ clients }: OidcOptions, clientId: unknown): OidcClient {
  const client = clients.find((one) => one.clientId === clientId);
  if (client === undefined) throw new Error(`no such client: ${String(clientId)}`);
  return client;
}
