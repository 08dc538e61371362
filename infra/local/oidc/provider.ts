import Provider, { type Context } from 'oidc-provider';
import { Html, pageHeaders } from '../bar/html.ts';
import { assurance, choosePath } from './interaction.ts';
import { memory } from './memory.ts';
import type { OidcOptions } from './options.ts';
import { errorPage, signedOutPage, signOutPage } from './pages.ts';

const [minute, hour] = [60, 3600];
const scope = 'openid profile email portal';
const off = { enabled: false };

/** The provider itself: code flow with PKCE, everything about the person in the ID token, no consent asked. */
export function makeProvider(issuer: string, jwks: object, options: OidcOptions): Provider {
  const { origin } = options;
  const show = (ctx: Context, page: string): void => {
    ctx.set(pageHeaders([origin]));
    ctx.body = page;
  };
  const provider: Provider = new Provider(issuer, {
    adapter: memory(), jwks, acrValues: [assurance], scopes: scope.split(' '), responseTypes: ['code'],
    clients: options.clients.map(({ clientId, clientSecret, door }) => ({
      client_id: clientId, client_secret: clientSecret, token_endpoint_auth_method: 'client_secret_post', id_token_signed_response_alg: 'RS256',
      redirect_uris: [`${origin}/${door}/sign-in/callback`], post_logout_redirect_uris: [`${origin}/`],
    })),
    claims: { openid: ['sub'], profile: ['name'], email: ['email', 'email_verified'], portal: ['kvk', 'municipality', 'roles', 'acr'] },
    findAccount: (_: Context, sub: string) => {
      const person = options.find(sub);
      return person && { accountId: sub, claims: () => ({ sub, name: person.name, email: person.email, email_verified: true, kvk: person.kvk, municipality: person.municipality, roles: person.roles }) };
    },
    async loadExistingGrant({ oidc }: Context) {
      if (oidc?.account === undefined || oidc.client === undefined) return undefined;
      const grant = new provider.Grant({ accountId: oidc.account.accountId, clientId: oidc.client.clientId });
      grant.addOIDCScope(scope);
      await grant.save();
      return grant;
    },
    interactions: { url: (_: Context, { uid }: { uid: string }) => `${issuer}${choosePath}${uid}` },
    pkce: { required: () => true },
    clientBasedCORS: () => false,
    cookies: { names: { session: 'op_session', interaction: 'op_interaction', resume: 'op_resume' } },
    ttl: { AccessToken: 5 * minute, AuthorizationCode: minute, Grant: 8 * hour, IdToken: hour, Interaction: hour, Session: 8 * hour },
    // Without a userinfo endpoint the ID token holds everything that its scopes say: the portal needs no second request.
    features: {
      devInteractions: off, dPoP: off, pushedAuthorizationRequests: off, resourceIndicators: off, userinfo: off,
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx: Context, form: string) => { show(ctx, signOutPage(new Html(form), origin)); },
        postLogoutSuccessSource: (ctx: Context) => { show(ctx, signedOutPage(origin)); },
      },
    },
    renderError: (ctx: Context, out: { error: string; error_description?: string }) => { show(ctx, errorPage(origin, `${out.error}: ${out.error_description ?? ''}`)); },
  });
  return provider.use(endsWithoutAsking);
}

/**
 * At sign-out the visitor has pressed a button in the portal already. Who comes with the ID token of the person that is
 * signed in, or is not signed in at all, is not asked again (OpenID Connect RP-Initiated Logout 1.0, section 2).
 */
async function endsWithoutAsking(ctx: Context, next: () => Promise<void>): Promise<void> {
  await next();
  const { oidc } = ctx;
  const target = oidc?.params?.['post_logout_redirect_uri'];
  if (oidc?.route !== 'end_session' || ctx.status !== 200 || target === undefined) return;
  const { accountId } = oidc.session;
  if (accountId !== undefined && oidc.entities.IdTokenHint?.payload.sub !== accountId) return;
  await oidc.session.destroy();
  const state = oidc.params['state'];
  ctx.redirect(state === undefined ? target : `${target}?${new URLSearchParams({ state }).toString()}`);
}
