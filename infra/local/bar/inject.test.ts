import { describe, expect, it } from 'vitest';
import { instant } from '../../../shared/kernel/instant.ts';
import { injectBar } from './inject.ts';

const document = '<!DOCTYPE html><html><head><title>T</title></head><body><main>&lt;/body&gt;</main></body></html>';
const now = instant('2026-05-12T09:59:59.999Z');
const state = { now, real: now, path: '/provider/tenders/tnd_1?x="1"' };

describe('the bar', () => {
  it('is the last part of the page, with its stylesheet, and leaves the rest as it is', () => {
    const made = injectBar(document, state);
    expect(made).toMatch(/<\/title><link rel="stylesheet" href="\/_local\/bar.css"><\/head>/);
    expect(made).toMatch(/<\/main><aside [\s\S]*<\/aside><\/body><\/html>$/);
    expect(made.replace(/<link[^>]*>|<aside[\s\S]*<\/aside>/g, '')).toBe(document);
  });

  it('shows Dutch time and comes back to the page', () => {
    const made = injectBar(document, state);
    expect(made).toContain('dinsdag 12 mei 2026, 11:59:59');
    expect(made).toContain('value="/provider/tenders/tnd_1?x=&quot;1&quot;"');
  });

  it('has neither script nor inline style, and posts to the portal only', () => {
    const made = injectBar(document, state);
    expect(made).not.toMatch(/<script|<style|style=| on\w+=/);
    expect(new Set([...made.matchAll(/action="([^"]+)"/g)].map(([, action]) => action))).toEqual(new Set(['/_local/clock']));
  });

  it('offers the real time only when that is ahead', () => {
    expect(injectBar(document, { ...state, real: instant('2026-05-12T10:00:00Z') })).toContain('Naar de echte tijd');
    expect(injectBar(document, state)).not.toContain('echte tijd');
    expect(injectBar(document, { ...state, real: instant('2026-05-12T09:00:00Z') })).not.toContain('echte tijd');
  });

  it.each(['', '{"a":1}', '<p>deel</p>', '<body></body>', '</body></head>'])('leaves %j alone', (part) => {
    expect(injectBar(part, state)).toBe(part);
  });
});
