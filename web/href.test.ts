import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { href } from './href.ts';

describe('an address in a page', () => {
  it.each(['/', '/tenders/tnd_1?lot=L1#scores', '#content', '?page=2', 'https://bucket.example/key?X-Amz-Signature=ab%2F', 'https://example.nl'])('%s passes', (address) => {
    expect(href(address)).toBe(address);
  });
  it.each([
    'javascript:alert(1)', 'JaVaScRiPt:alert(1)', ' javascript:alert(1)', '\tjavascript:x', 'data:text/html,x', 'http://example.nl/', '//evil.example', '/\\evil.example',
    '/\t/evil.example', '\\\\evil.example', 'https://trusted.nl@evil.example/', 'https:\\\\evil.example', 'tenders', '', 'mailto:a@b.nl', 'https://',
  ])('%j does not', (address) => {
    expect(href(address)).toBe('#');
  });
  it('never leads to another place than the browser’s own reading of a path', () => {
    const piece = fc.constantFrom('/', '\\', ':', '@', '?', '#', '.', 'a', 'javascript', 'https', '\t', '\n', ' ', '%2f', 'é');
    fc.assert(fc.property(fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')), (address) => {
      const shown = href(address);
      if (shown.startsWith('https://')) expect(new URL(shown).username).toBe('');
      else expect(new URL(shown, 'https://portal.example/x').origin).toBe('https://portal.example');
    }), { numRuns: 2000 });
  });
});
