/** The part of oidc-provider 9 that the local stack uses; the package brings no types. */
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  export interface Stored { accountId?: string; exp: number; [name: string]: unknown }
  /** Where the provider keeps sessions, interactions, grants and codes. */
  export interface Adapter {
    upsert(id: string, payload: Stored, expiresIn?: number): Promise<void>;
    find(id: string | undefined): Promise<Stored | undefined>;
    findByUid(uid: string): Promise<Stored | undefined>;
    findByUserCode(code: string): Promise<Stored | undefined>;
    consume(id: string): Promise<void>;
    destroy(id: string): Promise<void>;
    revokeByGrantId(grantId: string): Promise<void>;
  }
  export interface Session { accountId?: string; destroy(): Promise<void> }
  export interface Interaction {
    readonly uid: string;
    readonly exp: number;
    readonly params: Readonly<Record<string, unknown>>;
    session?: { accountId: string; uid?: string };
    save(seconds: number): Promise<string>;
  }
  export interface Grant { addOIDCScope(scope: string): void; save(): Promise<string> }
  export interface Context {
    body: unknown;
    status: number;
    type: string;
    set(headers: Readonly<Record<string, string>>): void;
    redirect(url: string): void;
    readonly oidc?: {
      readonly route: string;
      readonly session: Session;
      readonly account?: { readonly accountId: string };
      readonly client?: { readonly clientId: string };
      readonly params: Readonly<Record<string, string | undefined>>;
      readonly entities: { readonly IdTokenHint?: { readonly payload: { readonly sub: string } } };
    };
  }
  export default class Provider {
    constructor(issuer: string, configuration: object);
    readonly Session: { findByUid(uid: string): Promise<Session | undefined> };
    readonly Grant: new (of: { accountId: string; clientId: string }) => Grant;
    use(middleware: (ctx: Context, next: () => Promise<void>) => Promise<void>): this;
    callback(): (request: IncomingMessage, response: ServerResponse) => void;
    interactionDetails(request: IncomingMessage, response: ServerResponse): Promise<Interaction>;
    interactionFinished(request: IncomingMessage, response: ServerResponse, result: object, options: { mergeWithLastSubmission: boolean }): Promise<void>;
  }
  export const errors: { readonly SessionNotFound: new (...args: never[]) => Error };
}
