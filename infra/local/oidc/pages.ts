import { html, page, type Html } from '../bar/html.ts';
import { doorNames, signInWords } from '../bar/pages.ts';
import type { Person, PersonDoor } from '../people.ts';

export const stylesheet = '/style.css';

export interface Choice {
  readonly door: PersonDoor;
  /** Address of the portal, to go back to or to its other doors. */
  readonly origin: string;
  /** Where the form posts to. */
  readonly action: string;
  readonly people: readonly Person[];
  /** Nobody was chosen; `kvk` is what was typed as KvK number, undefined when a person was to be chosen. */
  readonly refused?: { readonly kvk: string | undefined } | undefined;
}

/** The page on which one chooses who to be: the people of the door, any other organisation, or another door. */
export function choosePage(choice: Choice): string {
  const { door, origin, refused } = choice;
  const others = (Object.keys(doorNames) as PersonDoor[]).filter((one) => one !== door);
  return page(`${refused === undefined ? '' : 'Fout: '}Kies wie u bent`, stylesheet, html`<h1>Kies wie u bent</h1>
<p>Dit is een oefenomgeving zonder wachtwoorden. In het echt logt u hier in met ${door === 'provider' ? 'eHerkenning' : 'het account van uw werkgever'}.</p>
<h2 id="people">${doorNames[door]}</h2>
${refused !== undefined && refused.kvk === undefined ? html`<p class="local-error" role="alert">Kies een persoon uit de lijst.</p>` : undefined}
<form method="post" action="${choice.action}"><ul class="local-choices" aria-labelledby="people">${choice.people.filter((one) => one.door === door).map(personButton)}</ul></form>
${door === 'provider' ? kvkForm(choice) : undefined}
<h2>Een andere deur</h2>
<ul>${others.map((other) => html`<li><a href="${origin}/${other}/sign-in">${signInWords[other]}</a></li>`)}
<li><a href="${origin}/">Terug zonder in te loggen</a></li></ul>`);
}

const personButton = ({ id, name, organisation, explain }: Person): Html => html`<li><button name="person" value="${id}">
<strong>${name}${organisation === undefined ? undefined : `, ${organisation}`}</strong> <span>${explain}</span></button></li>`;

function kvkForm({ action, refused }: Choice): Html {
  const typed = refused?.kvk;
  const wrong = typed === undefined ? undefined : html`<p class="local-error" id="kvk-error">Vul een KvK-nummer van 8 cijfers in, bijvoorbeeld 27000003.</p>`;
  return html`<h2>Een andere organisatie</h2>
<form method="post" action="${action}"><div class="local-field"><label for="kvk">KvK-nummer</label>
<p class="local-hint" id="kvk-hint">8 cijfers. U logt in als een verzonnen persoon die voor die organisatie mag tekenen.</p>${wrong}
<input id="kvk" name="kvk" inputmode="numeric" autocomplete="off" size="10" required value="${typed}" aria-describedby="kvk-hint${wrong === undefined ? '' : ' kvk-error'}"${
  wrong === undefined ? undefined : html` aria-invalid="true" autofocus`}></div>
<button>Inloggen met dit nummer</button></form>`;
}

/** Asks whether to end the session here. @param form the provider's own form, which the button belongs to. */
export const signOutPage = (form: Html, origin: string): string => page('Uitloggen', stylesheet, html`<h1>Uitloggen</h1>
<p>U bent nog ingelogd bij de inlogdienst van deze oefenomgeving.</p>
${form}<p><button form="op.logoutForm" name="logout" value="yes">Uitloggen</button></p><p><a href="${origin}/">Terug naar het portaal</a></p>`);

export const signedOutPage = (origin: string): string =>
  page('U bent uitgelogd', stylesheet, html`<h1>U bent uitgelogd</h1><p><a href="${origin}/">Naar het portaal</a></p>`);

/** @param detail what the provider says of it, for who builds on it. */
export const errorPage = (origin: string, detail: string): string => page('Inloggen lukt niet', stylesheet, html`<h1>Inloggen lukt niet</h1>
<p>Deze inlogpagina is verlopen, of het verzoek klopt niet. Er is niets gewijzigd. <a href="${origin}/">Ga naar het portaal</a> en log opnieuw in.</p>
<p class="local-hint">${detail}</p>`);
