import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect } from 'vitest';
import { most, type Measured, type Weight } from './measured.ts';

export interface Scales {
  weigh(page: string, html: string): void;
  heaviest(): NonNullable<Measured['weights']>;
}

/** Weighs pages with the styles and scripts that they name, which lie in `assets`; the bar of one's own machine is no part of them. */
export function scalesAt(assets: string): Scales {
  const known = new Map<string, number>();
  const asset = (name: string): number => {
    const found = known.get(name) ?? gzipSync(readFileSync(path.join(assets, name))).length;
    known.set(name, found);
    return found;
  };
  const sum = (html: string, tag: RegExp): number => [...html.matchAll(tag)].reduce((total, [, name = '']) => total + asset(name), 0);
  const none: Weight = { page: '', html: 0, css: 0, script: 0 };
  const top = { html: none, css: none, script: none };
  let pages = 0;
  return {
    weigh(page, whole) {
      pages += 1;
      const html = withoutBar(whole);
      // What is shorter than the heaviest is after gzip need not be packed to know that it is lighter.
      const packed = html.length <= top.html.html ? 0 : gzipSync(html).length;
      const one: Weight = { page, html: packed, css: sum(html, /<link rel="stylesheet" href="\/assets\/([^"]+)"/g), script: sum(html, /<script [^>]*src="\/assets\/([^"]+)"/g) };
      for (const part of ['html', 'css', 'script'] as const) if (one[part] > top[part][part]) top[part] = one;
    },
    heaviest: () => ({ pages, ...top }),
  };
}

/** Fails where a page weighs more than was promised, and says which. */
export function expectLight({ pages, ...top }: NonNullable<Measured['weights']>): void {
  expect(pages).toBeGreaterThan(0);
  const heavy = (['html', 'css', 'script'] as const).filter((part) => top[part][part] > most[part]);
  expect(heavy.map((part) => `${part} of ${top[part].page}: ${top[part][part]} bytes`)).toEqual([]);
}

export const withoutBar = (html: string): string => html.replace(/<link rel="stylesheet" href="\/_local\/bar\.css">/, '').replace(/<aside class="local-bar"[\s\S]*?<\/aside>/, '');
