import { randomUUID } from 'node:crypto';
import { postFile, type Visitor } from '../../infra/client/client.ts';
import type { Receipt } from '../../shared/views/provider.ts';

/** What a provider fills in for the lot that it bids on. */
export interface Offer { readonly lot: string; readonly price: number; readonly answer: string }

/** Fills in a draft; `files` are posted to its lot. */
export async function draft(visitor: Visitor, tender: string, offer: Offer, files = 0): Promise<void> {
  const own = `/tenders/${tender}/bid`;
  await visitor.command(`${own}/lots`, { lots: [offer.lot] });
  await visitor.command(`${own}/lots/${offer.lot}/answers`, { answers: ['K1', 'K2'].map((criterion) => ({ criterion, text: `${offer.answer} (${criterion})` })) });
  await visitor.command(`${own}/lots/${offer.lot}/price`, { price: offer.price });
  for (let i = 0; i < files; i += 1) {
    const { upload } = await visitor.view<{ upload: { url: string; fields: Record<string, string> } }>(`${own}/lots/${offer.lot}/documents`);
    await postFile(upload, `plan-${i}.pdf`, new TextEncoder().encode(`%PDF-1.7\n% ${offer.answer} ${i}\n%%EOF\n`));
  }
}

export const readBackOf = async (visitor: Visitor, tender: string): Promise<string> =>
  (await visitor.view<{ readBack: string }>(`/tenders/${tender}/bid/review`)).readBack;

/** A raw answer: its bytes are part of what is told. */
export interface Raw { readonly status: number; readonly text: string; readonly body: Readonly<Record<string, unknown>> }

/** One request to submit what was read back, as it is answered. */
export async function submitRaw(visitor: Visitor, tender: string, readBack: string, key: string = randomUUID(), lots?: readonly string[]): Promise<Raw> {
  const response = await visitor.fetch(`/v1/provider/tenders/${tender}/bid/submissions`, {
    method: 'POST', headers: { 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify({ readBack, declaration: true, ...(lots === undefined ? {} : { lots }) }),
  });
  const text = await response.text();
  return { status: response.status, text, body: JSON.parse(text) as Record<string, unknown> };
}

/** What a bidder was told on being received: the receipt of the command. */
export interface Told {
  readonly at: string; readonly stream: string; readonly seq: number; readonly hash: string; readonly location: string;
  readonly result: { readonly tender: string; readonly kvk: string; readonly n: number; readonly at: string; readonly lots: readonly string[]; readonly documents: number; readonly manifestHash: string };
}

export const receiptOf = async (visitor: Visitor, tender: string, n: number): Promise<Receipt> =>
  (await visitor.view<{ receipt: Receipt }>(`/tenders/${tender}/bid/receipts/${n}`)).receipt;

/** The part of a receipt that was told at once, from the receipt as it is shown later. */
export const toldBy = (receipt: Receipt, tender: string): Pick<Told, 'at' | 'stream' | 'seq' | 'result'> => ({
  at: receipt.at, stream: receipt.ledger.stream, seq: receipt.ledger.seq,
  result: { tender, kvk: receipt.kvk, n: receipt.n, at: receipt.at, lots: receipt.lots.map(({ id }) => id), documents: receipt.documents, manifestHash: receipt.manifestHash },
});
