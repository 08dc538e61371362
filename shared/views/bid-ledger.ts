import { exportOf, wholeLines, type ChainLine } from '../kernel/chain.ts';
import type { Instant } from '../kernel/moments.ts';
import type { BidLedger } from './provider.ts';

/**
 * What the ledger tells of one bid, and where the fingerprint that its bidder holds stands in it. Spaces and capitals do
 * not matter: it is typed over from paper.
 */
export function bidLedger(stream: string, lines: readonly (ChainLine & { readonly at: Instant })[], typed: string): BidLedger {
  const whole = wholeLines(lines);
  const rows = lines.map(({ seq, at, type, data, hash }, i): BidLedger['lines'][number] => ({
    seq, at, type, hash, whole: whole[i] === true,
    submission: type === 'bid.submitted' ? Number(data['n']) : null, manifestHash: type === 'bid.submitted' ? String(data['manifestHash']) : '',
  }));
  const fingerprint = typed.replace(/\s/g, '').toLowerCase();
  const line = rows.find(({ hash }) => hash === fingerprint);
  const manifest = rows.find(({ manifestHash }) => manifestHash === fingerprint);
  const found = line !== undefined ? { seq: line.seq, of: 'line' as const } : manifest !== undefined ? { seq: manifest.seq, of: 'manifest' as const } : null;
  return { stream, whole: !whole.includes(false), lines: rows, asked: fingerprint === '' ? null : { fingerprint, found }, export: exportOf(lines) };
}
