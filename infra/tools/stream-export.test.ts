import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineOf, noHash, type Line } from '../../functions/store/ledger.ts';
import { draw, textOf } from '../../functions/store/queries/draw.tsx';
import { actor } from '../../shared/bid/example.ts';
import { exportOf, wholeLines } from '../../shared/kernel/chain.ts';
import { instant } from '../../shared/kernel/moments.ts';
import { bidLedger } from '../../shared/views/bid-ledger.ts';
import { ledger } from '../../web/pages/provider/ledger.tsx';
import { verify } from './verify.ts';

/** A bid's lines as the store writes them, for who checks them in the portal (shared) and outside of it (verify). */
const stream = 'bid#tnd_1#2/27000001';
const manifest = 'ab'.repeat(32);
function written(types: readonly string[]): Line[] {
  const lines: Line[] = [];
  for (const type of types) {
    const data = type === 'bid.submitted' ? { n: lines.length + 1, lots: ['A'], documents: [], manifestHash: manifest } : { lots: ['A'] };
    lines.push(lineOf({ type, data } as never, { stream, seq: lines.length + 1, at: instant('2026-05-01T11:00:00+02:00'), actor: "prs_'t", door: 'provider', prev: lines.at(-1)?.hash ?? noHash }).line);
  }
  return lines;
}
const three = written(['bid.submitted', 'bid.withdrawn', 'bid.submitted']);
async function* bytes(text: string): AsyncGenerator<Uint8Array> { yield Buffer.from(text); }

describe('the ledger of one bid', () => {
  test('is exported as a file that the independent verifier takes, also when it is empty', async () => {
    expect(await verify(bytes(exportOf(three)))).toMatchObject({ ok: true, events: 3, streams: 1 });
    expect(await verify(bytes(exportOf([])))).toMatchObject({ ok: true, events: 0, streams: 0 });
  });

  test('is whole as it was written; any member of any line that changed is seen there', () => {
    expect(wholeLines(three)).toEqual([true, true, true]);
    fc.assert(fc.property(fc.nat(2), fc.constantFrom('seq', 'at', 'actor', 'door', 'type', 'prev', 'hash', 'data', 'stream'), (i, name) => {
      const changed = three.map((line, at) => (at === i ? { ...line, [name]: name === 'data' ? { lots: ['B'] } : name === 'seq' ? 7 : 'f'.repeat(64) } : line));
      expect(wholeLines(changed)[i]).toBe(false);
    }));
    expect(wholeLines(three.filter((_, i) => i !== 1))).toEqual([true, false]);
  });

  test('finds the fingerprint of a line and of a list of files, however it is typed, and no other', () => {
    const [, second] = three;
    const hash = second?.hash ?? '';
    const found = (typed: string) => bidLedger(stream, three, typed).asked?.found;
    expect(found(hash)).toEqual({ seq: 2, of: 'line' });
    expect(found(` ${hash.slice(0, 32).toUpperCase()} ${hash.slice(32)}\n`)).toEqual({ seq: 2, of: 'line' });
    expect(found(manifest)).toEqual({ seq: 1, of: 'manifest' });
    expect(found('0'.repeat(64))).toBeNull();
    expect(bidLedger(stream, three, '  ').asked).toBeNull();
    expect(bidLedger(stream, three, '')).toMatchObject({ whole: true, lines: [{ submission: 1, manifestHash: manifest }, { submission: null, manifestHash: '' }, { submission: 3 }] });
    expect(bidLedger(stream, [three[0], three[2]] as never, '').whole).toBe(false);
  });
});

describe('its page', () => {
  const tender = { id: 'tnd_1', title: 'Jeugdhulp', stage: 'submission', closesAt: instant('2026-05-12T12:00:00+02:00'), open: true, namesHidden: false } as const;
  const drawn = (lines: readonly Line[], typed: string): Promise<string> => draw(ledger, { tender, ...bidLedger(stream, lines, typed) }, { at: tender.closesAt, actor });
  const hash = three[1]?.hash ?? '';

  test.each([
    ['a line that is there', hash, 'Uw ontvangstbewijs klopt Het is de vingerafdruk van regel 2 hieronder. Die regel is geschreven op vrijdag 1 mei 2026, 11:00:00,000 uur (Nederlandse tijd) .'],
    ['other characters', `${hash.slice(0, 62)}Ol`, 'Niet gevonden Wat u invulde is geen vingerafdruk. Deze tekens komen daarin niet voor: o, l.'],
    ['too few of them', hash.slice(0, 60), 'Niet gevonden U vulde 60 tekens in. Een vingerafdruk heeft er 64.'],
    ['one that is nowhere', '0'.repeat(64), `Niet gevonden Deze vingerafdruk staat niet bij uw inschrijving op deze aanbesteding. Kijk of u elk teken goed hebt overgenomen. Klopt dat? Bel dan het Servicebureau. U vulde in: ${'0'.repeat(64)}`],
  ])('tells of a fingerprint what it is: %s', async (_, typed, said) => {
    expect(textOf(await drawn(three, typed))).toContain(said);
  });

  test('says nothing good of a line that was changed, though its fingerprint still stands there', async () => {
    const changed = three.map((line, i) => (i === 1 ? { ...line, data: { lots: ['B'] } } : line));
    const text = textOf(await drawn(changed, hash));
    expect(text).toContain('De regel is veranderd');
    expect(text).not.toContain('klopt');
  });

  test('gives the lines as the file that it shows', async () => {
    const [, href = ''] = /href="(data:application\/jsonl;charset=utf-8,[^"]*)" download="logboek-tnd_1\.jsonl"/.exec(await drawn(three, '')) ?? [];
    expect(await (await fetch(href.replaceAll('&#39;', "'"))).text()).toBe(exportOf(three));
  });
});
