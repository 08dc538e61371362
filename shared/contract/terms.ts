import { canonical, type Json } from '../kernel/canonical.ts';
import { dayOf, type Day } from '../kernel/moments.ts';
import type { Cents } from '../kernel/money.ts';
import { sha256Hex } from '../kernel/sha256.ts';
import { participants } from '../region/participants.ts';
import { inOrder, type Nota } from '../tender/nota.ts';
import { membersOf } from '../tender/parties.ts';
import { bidKey, type Tender } from '../tender/state.ts';
import { awardedLots } from './contract.ts';
import { contractText, currentTemplate, type ContractText } from './text.ts';

/** What is agreed with one provider: everything that the text of the contract is made of. */
export interface ContractTerms {
  /** Version of the text. */
  readonly template: string;
  readonly tender: { readonly id: string; readonly title: string; readonly tenderNed: string };
  readonly municipalities: readonly string[];
  /** Of a combination its penvoerder. */
  readonly provider: { readonly kvk: string; readonly name: string };
  /** The other members of a combination, each with its lots among these and the day on which it mandated the penvoerder; left out for who bid alone. */
  readonly members?: readonly { readonly kvk: string; readonly name: string; readonly lots: readonly string[]; readonly mandatedOn?: Day }[];
  /** What the price is of; empty where tariffs are the region's. */
  readonly priced: string;
  readonly lots: readonly { readonly id: string; readonly title: string; readonly price: Cents | null }[];
  readonly from: Day;
  readonly until: Day;
  readonly extensionYears: number;
  /** Numbers of the notas that belong to it. */
  readonly notas: readonly number[];
}

/** The terms for a provider of a tender whose award is final; undefined for who was awarded nothing, or not finally yet. */
export function termsFor(tender: Tender, { kvk, name }: { readonly kvk: string; readonly name: string }, notas: Readonly<Record<string, Nota>>): ContractTerms | undefined {
  const lots = awardedLots(tender, kvk);
  const { contractsFrom: from, contractsUntil: until, finalAt, plan, segment } = tender;
  if (lots.length === 0 || finalAt === '' || from === '' || until === '' || segment === 0) return undefined;
  return {
    template: currentTemplate,
    tender: { id: tender.id, title: tender.title, tenderNed: tender.publication?.tenderNedNumber ?? '' },
    municipalities: participants(segment, dayOf(finalAt)).map((one) => one.name),
    provider: { kvk, name },
    ...together(tender, kvk, lots),
    priced: tender.criteria.find((criterion) => criterion.kind === 'price')?.title ?? (tender.method === 'value' ? 'Prijs' : ''),
    lots: tender.lots.filter(({ id }) => lots.includes(id)).map(({ id, title }) => ({ id, title, price: tender.prices[bidKey(id, kvk)] ?? null })),
    from, until, extensionYears: plan.extensionYears, notas: inOrder(notas).map(({ number }) => number),
  };
}

function together(tender: Tender, kvk: string, awarded: readonly string[]): Pick<ContractTerms, 'members'> {
  const members = membersOf(tender, kvk).flatMap((one) => {
    const lots = one.lots.filter((lot) => awarded.includes(lot));
    return lots.length === 0 ? [] : [{ kvk: one.kvk, name: one.name, lots, ...(one.mandate === undefined ? {} : { mandatedOn: dayOf(one.mandate.at) }) }];
  });
  return members.length === 0 ? {} : { members };
}

/** The SHA-256 (lower-case hexadecimal) of a contract's terms and whole text as canonical JSON (RFC 8785): what is signed. */
export const hashOfText = (terms: object, text: ContractText): string => sha256Hex(canonical({ terms, text } as unknown as Json));
export const hashOfTerms = (terms: ContractTerms): string => hashOfText(terms, contractText(terms));
