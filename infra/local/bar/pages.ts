import { instant } from '../../../shared/kernel/instant.ts';
import { showMoment } from '../../../shared/kernel/show.ts';
import type { Mail } from '../ses/mail.ts';
import type { Person, PersonDoor } from '../people.ts';
import { html, page, type Html } from './html.ts';
import { stylesheet } from './inject.ts';

/** A page of the local stack, with the way back to the portal. */
export const localPage = (title: string, content: Html): string =>
  page(title, stylesheet, html`<p><a href="/">Naar het portaal</a></p><h1>${title}</h1>${content}`);

const when = (at: string): Html => html`<time datetime="${at}">${showMoment(instant(at), 'nl')}</time>`;
const shownAtMost = 200;

/** All mails that the portal sent, latest first. @param mails in the order in which they were sent. */
export function outboxPage(mails: readonly Mail[]): string {
  if (mails.length === 0) return localPage('Verstuurde mail', html`<p>Het portaal heeft nog geen mail verstuurd.</p>`);
  const rows = mails.slice(-shownAtMost).reverse().map(({ id, at, to, subject }) =>
    html`<tr><td><a href="/_local/outbox/${id}">${subject === '' ? '(geen onderwerp)' : subject}</a></td><td>${to.join(', ')}</td><td>${when(at)}</td></tr>`);
  return localPage('Verstuurde mail', html`<p>Deze mails zijn hier bewaard en gaan nergens heen. ${mails.length > shownAtMost
    ? `Dit zijn de laatste ${shownAtMost} van ${mails.length}.` : undefined}</p>
<table><thead><tr><th scope="col">Onderwerp</th><th scope="col">Aan</th><th scope="col">Wanneer</th></tr></thead><tbody>${rows}</tbody></table>`);
}

/** The text with its web addresses as links; a full stop after an address ends the sentence, not the address. */
const linked = (text: string): Html[] => text.split(/(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)])/).map((part, i) =>
  (i % 2 === 1 ? html`<a href="${part}" rel="noreferrer">${part}</a>` : html`${part}`));

/** One mail: who, when, its text and files. HTML is shown as its source, so that it can do nothing here. */
export function mailPage(mail: Mail): string {
  const files = mail.attachments.map(({ name, type }, n) =>
    html`<li><a href="/_local/outbox/${mail.id}/attachments/${n}">${name === '' ? `bijlage ${n + 1}` : name}</a> (${type})</li>`);
  return localPage(mail.subject === '' ? '(geen onderwerp)' : mail.subject, html`<dl>
<dt>Van</dt><dd>${mail.from}</dd><dt>Aan</dt><dd>${mail.to.join(', ')}</dd><dt>Wanneer</dt><dd>${when(mail.at)}</dd></dl>
${mail.text === '' ? html`<p>Deze mail heeft geen platte tekst.</p>` : html`<div class="local-text">${linked(mail.text)}</div>`}
${files.length === 0 ? undefined : html`<h2>Bijlagen</h2><ul>${files}</ul>`}
${mail.html === undefined ? undefined : html`<details><summary>Broncode van de opgemaakte mail</summary><div class="local-text">${mail.html}</div></details>`}
<p><a href="/_local/outbox">Alle verstuurde mail</a></p>`);
}

export const doorNames: Readonly<Record<PersonDoor, string>> = { provider: 'Aanbieders', staff: 'Medewerkers van de regio', council: 'Gemeenten' };
export const signInWords: Readonly<Record<PersonDoor, string>> = {
  provider: 'Inloggen als aanbieder', staff: 'Inloggen als medewerker van de regio', council: 'Inloggen als gemeente',
};

/** Everyone who can sign in, by door. */
export function peoplePage(people: readonly Person[]): string {
  const groups = (Object.keys(doorNames) as PersonDoor[]).map((door) => html`<h2>${doorNames[door]}</h2>
<p><a href="/${door}/sign-in">${signInWords[door]}</a></p>
<ul>${people.filter((one) => one.door === door).map(({ name, organisation, explain }) =>
  html`<li><strong>${name}</strong>${organisation === undefined ? undefined : `, ${organisation}`}. ${explain}</li>`)}</ul>`);
  return localPage('Oefenpersonen', html`<p>Deze mensen zijn verzonnen. Op de inlogpagina kiest u wie u bent; een wachtwoord is niet nodig.</p>${groups}`);
}
