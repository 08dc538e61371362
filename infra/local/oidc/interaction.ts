import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import Provider, { errors, type Interaction } from 'oidc-provider';
import { pageHeaders } from '../bar/html.ts';
import type { PersonDoor } from '../people.ts';
import { clientOf, type OidcOptions } from './options.ts';
import { choosePage, errorPage } from './pages.ts';

/** eHerkenning level EH3, what a real sign-in would bring (DOMAIN §8). */
export const assurance = 'urn:etoegang:core:assurance-class:loa3';
export const choosePath = '/choose/';

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Whom a form chose: a person of this door, or else nobody. `kvk` is what was typed there, if that form was sent. */
function chosen(form: URLSearchParams, options: OidcOptions, door: PersonDoor): { id: string } | { kvk: string | undefined } {
  const kvk = form.get('kvk') ?? undefined;
  const id = kvk === undefined ? form.get('person') ?? '' : `org-${kvk.replace(/[\s.]/g, '')}`;
  return options.find(id)?.door === door ? { id } : { kvk };
}

/** The page on which the visitor chooses who to be; with `trustHints`, a hint that fits answers for the visitor. */
export function interactions(provider: Provider, options: OidcOptions): Handler {
  const { origin } = options;
  const show = (response: ServerResponse, page: string, status = 200): void => {
    response.writeHead(status, pageHeaders([origin])).end(page);
  };

  async function signIn(request: IncomingMessage, response: ServerResponse, details: Interaction, accountId: string): Promise<void> {
    const before = details.session;
    if (before?.uid !== undefined && before.accountId !== accountId) {
      // Someone else was signed in here. The provider would end that session by a page that needs script.
      await (await provider.Session.findByUid(before.uid))?.destroy();
      delete before.uid;
      await details.save(details.exp - Math.floor(Date.now() / 1000));
    }
    await provider.interactionFinished(request, response, { login: { accountId, acr: assurance, remember: false } }, { mergeWithLastSubmission: false });
  }

  return async (request, response) => {
    try {
      const details = await provider.interactionDetails(request, response);
      const { client_id: clientId, login_hint: hint } = details.params;
      const { door } = clientOf(options, clientId);
      const choice = { door, origin, action: choosePath + details.uid, people: options.people() };
      if (request.method !== 'POST') {
        const hinted = options.trustHints === true && typeof hint === 'string' ? options.find(hint) : undefined;
        return hinted === undefined ? show(response, choosePage(choice)) : await signIn(request, response, details, hinted.id);
      }
      const answer = chosen(new URLSearchParams(await text(request)), options, door);
      if ('id' in answer) await signIn(request, response, details, answer.id);
      else show(response, choosePage({ ...choice, refused: answer }), 422);
    } catch (error) {
      show(response, errorPage(origin, String(error)), error instanceof errors.SessionNotFound ? 400 : 500);
    }
  };
}
