import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../shared/access/actor.ts';
import { actor as signatory, closesAt, declared, registered, tender as example } from '../../../shared/bid/example.ts';
import { partner, partnerRef, type Partner } from '../../../shared/bid/partner.ts';
import { instant } from '../../../shared/kernel/moments.ts';
import { declarationRef } from '../../../shared/provider/declaration.ts';
import { organisationRef } from '../../../shared/provider/organisation.ts';
import { tenderRef } from '../../../shared/tender/tender.ts';
import type { Models, ViewsOf } from '../../../shared/views/index.ts';
import type { InboxMessage } from '../../../shared/views/inbox.ts';
import { providerPages } from '../../../web/pages/provider/index.ts';
import { draw, textOf } from './draw.tsx';
import { fakeReader } from './fake-reader.ts';
import { providerQueries } from './provider.ts';

type Name = ViewsOf<'provider'>;
const at = instant('2026-05-01T09:00:00Z');
const [lead, own] = ['27000001', '27000002'];
const asked: Partner = { ...partner.initial, tender: 'tnd_1', lead, kvk: own, name: "'t Kompas", role: 'member', lots: ['A'], status: 'invited', invitedAt: at, changedAt: at };
const member: Actor = { ...signatory, kvk: own };
const message: InboxMessage = { id: 'm1', party: `org_${own}`, event: 'bid.waiting', about: 'tnd_1', at, params: {}, body: '' };

async function see<K extends Name>(name: K, actor: Actor, partners: readonly Partner[], { when = at, kvk = lead, messages = [message], declaration = declared } = {}) {
  const path = { tender: 'tnd_1', kvk };
  const store = fakeReader({
    states: [
      [tenderRef('tnd_1'), example], [declarationRef(own), declaration], [organisationRef(lead), registered], [organisationRef(own), { ...registered, kvk: own, name: "'t Kompas" }],
      ...partners.map((one) => [partnerRef('tnd_1', one.lead, one.kvk), one] as const),
    ],
    messages,
  });
  const model = await providerQueries[name]({ at: when, actor, path, search: {}, store, here: '' }) as Models[K];
  await draw(providerPages[name], model, { at: when, actor, path, language: 'en' });
  const html = await draw(providerPages[name], model, { at: when, actor, path });
  return { model, html, text: textOf(html), requests: store.requests };
}

describe('who takes part in a bid', () => {
  it('stands on the page of the bidder, with what is open, and the form to invite', async () => {
    const { text, html, requests } = await see('provider.partners', signatory, [asked, { ...asked, kvk: '27000003', name: 'De Beuk', status: 'removed' }]);
    expect(text).toContain('t Kompas');
    expect(text).toContain('Wacht op bevestiging');
    expect(text).toContain('kunt u voor die percelen niet indienen: ');
    expect(text).not.toContain('De Beuk');
    expect(html).toContain('name="kvk"');
    expect(requests).toBe(2);
  });
  it('is told to a preparer without the forms, and after the closing to nobody with them', async () => {
    expect((await see('provider.partners', { ...signatory, roles: ['preparer'] }, [asked])).html).not.toContain('<form');
    expect((await see('provider.partners', signatory, [asked], { when: closesAt })).html).not.toContain('<form');
  });
});

describe('what is asked of an organisation', () => {
  it('is found on its home page, in the same query as what it was told', async () => {
    const { model, text, requests } = await see('provider.home', member, [asked]);
    expect(model.messages).toEqual([{ id: 'm1', event: 'bid.waiting', about: 'tnd_1', at, params: {} }]);
    expect(model.invitations).toEqual([{ role: 'member', status: 'invited', tender: { id: 'tnd_1', title: example.title, open: true }, lead: { kvk: lead, name: 'De Linde' } }]);
    expect(text).toContain('Uitnodiging van De Linde');
    expect(requests).toBe(3);
  });
  it('is nowhere on the home page of another', async () => {
    expect((await see('provider.home', { ...signatory, kvk: '27000003' }, [asked], { messages: [{ ...message, party: 'org_27000003' }] })).model.invitations).toEqual([]);
  });
  it('is written out for a member, for a subcontractor, and for one that is relied on', async () => {
    const texts = async (over: Partial<Partner>) => (await see('provider.invitation', member, [{ ...asked, ...over }])).text;
    expect(await texts({})).toContain('hoofdelijk aansprakelijk: de regio kan uw organisatie aanspreken voor de hele overeenkomst');
    expect(await texts({ role: 'subcontractor' })).not.toContain('hoofdelijk aansprakelijk: ');
    expect(await texts({ role: 'subcontractor', relied: true })).toContain('stelt die echt beschikbaar');
  });
  it('can be answered until the closing by who may sign', async () => {
    expect((await see('provider.invitation', member, [asked])).html).toContain('name="agreed"');
    expect((await see('provider.invitation', { ...member, roles: ['preparer'] }, [asked])).html).not.toContain('<form');
    const unsigned = await see('provider.invitation', member, [asked], { declaration: { ...declared, signed: null } });
    expect(unsigned.html).not.toContain('name="agreed"');
    expect(unsigned.text).toContain('Vul eerst de eigen verklaring van uw organisatie in en onderteken haar.');
    expect((await see('provider.invitation', member, [asked], { when: closesAt })).html).not.toContain('<form');
  });
  it('is not there for who was not asked', async () => {
    await expect(see('provider.invitation', { ...signatory, kvk: '27000003' }, [asked])).rejects.toThrow('missing');
    await expect(see('provider.invitation', member, [asked], { kvk: '27000003' })).rejects.toThrow('missing');
  });
});
