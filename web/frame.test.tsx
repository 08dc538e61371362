import { expect, it } from 'vitest';
import { instant } from '../shared/kernel/moments.ts';
import { Frame, type Shell } from './frame.tsx';
import { renderPage } from './render.ts';

const evil = '<img src=x onerror="alert(1)">';
const shell: Shell = {
  language: 'nl', assets: { css: 'portal-1.css', deadline: 'deadline-1.js', upload: 'upload-1.js' }, home: '/', otherLanguage: '/en', read: { at: instant('2026-05-11T08:00:00Z'), address: 'https://portal.example/x?segment=5' }, signIn: '/sign-in',
  navigation: [{ text: evil, to: 'javascript:x', current: true }, { text: 'B', to: '/b' }], footer: [{ text: 'Zo werkt het', to: '/how' }],
};

it('is a whole document with its language, title, skip link and one main', async () => {
  const html = await renderPage(<Frame shell={shell} title={evil} done={evil}><p>inhoud</p></Frame>);
  expect(html).toMatch(/^<!doctype html>\n<html lang="nl"/);
  expect(html).toContain('<title>&lt;img src=x onerror=&quot;alert(1)&quot;&gt; – Inkoop jeugdhulp Haaglanden</title>');
  expect(html).toContain('<a class="utrecht-skip-link" href="#content">Naar de inhoud</a>');
  expect(html.match(/<main id="content"/g)).toHaveLength(1);
  expect(html).toMatch(/role="status">&lt;img/);
  expect(html).toContain('<a href="#" aria-current="page">');
  expect(html).toContain('lang="en" hreflang="en">English</a>');
  expect(html).not.toContain('<img');
});
it('has no inline style, script or handler', async () => {
  const html = await renderPage(<Frame shell={shell} title="x">x</Frame>);
  expect(html).not.toMatch(/<style|<[^>]*\sstyle=|<[^>]*\son\w+=|<script(?![^>]*\ssrc="\/assets\/)/);
});
it('says in its title that a form was refused', async () => {
  expect(await renderPage(<Frame shell={shell} title="Registreren" failed>x</Frame>)).toContain('<title>Fout: Registreren – ');
});
it('tells who is signed in and lets them out with a form', async () => {
  const person = { name: evil, role: 'Inkoper', signOut: { action: '/sign-out', csrf: 't"k' } };
  const html = await renderPage(<Frame shell={{ ...shell, person }} title="x">x</Frame>);
  expect(html).toContain('method="post" action="/sign-out"');
  expect(html).toContain('name="_csrf" value="t&quot;k"');
  expect(html).not.toContain('/sign-in');
  expect(html).not.toContain('<img');
});
it('leads to the doors where that is asked', async () => {
  const html = await renderPage(<Frame shell={{ ...shell, doors: [{ text: evil, to: '/staff' }] }} title="x">x</Frame>);
  expect(html).toContain('<nav aria-label="Inloggen"><ul><li><a href="/staff">&lt;img');
  expect(await renderPage(<Frame shell={shell} title="x">x</Frame>)).not.toContain('aria-label="Inloggen"');
});
it('offers to sign in who has not', async () => {
  expect(await renderPage(<Frame shell={shell} title="x">x</Frame>)).toContain('<a class="sign-in" href="/sign-in">Inloggen</a>');
});
it('tells below a page when it was read, where, and who "you" is', async () => {
  const person = { name: "N. d'Hont", role: 'Inkoper', signOut: { action: '/sign-out', csrf: 't' } };
  const [anybody, known] = await Promise.all([shell, { ...shell, person }].map((one) => renderPage(<Frame shell={one} title="x">x</Frame>)));
  expect(anybody).toContain('<p class="wrap printed">Gelezen op maandag 11 mei 2026, 10.00 uur (Nederlandse tijd).<br/>https://portal.example/x?segment=5</p>');
  expect(known).toContain('(Nederlandse tijd) door N. d&#39;Hont (Inkoper).<br/>');
});
