import type { Child } from 'hono/jsx';
import type { RoomStep } from '../../shared/contract/room.ts';
import { dayOf } from '../../shared/kernel/moments.ts';
import { fill } from '../../shared/messages/fill.ts';
import type { AdmissionContractView, RoomView } from '../../shared/views/admission-contract.ts';
import type { Language, Texts } from '../texts.ts';
import { DescriptionList } from './description-list.tsx';
import { DayText } from './moment.tsx';
import { Tag } from './tag.tsx';

interface RoomsProps { readonly contract: Pick<AdmissionContractView, 'rooms' | 'roomy'>; readonly t: Texts; readonly language: Language }

/** The maximum spending rooms of a contract, the newest year first, and that none of them is a budget ceiling. */
export function Rooms({ contract: { rooms, roomy }, t, language }: RoomsProps): Child {
  const { room: words } = t.agreement.page;
  if (!roomy) return null;
  return (
    <section>
      <h2 class="utrecht-heading-2" id="room">{words.title}</h2>
      <p class="utrecht-paragraph">{words.lead}</p>
      <p class="utrecht-paragraph">{words.ceiling}</p>
      {rooms.length === 0 ? <p class="utrecht-paragraph">{words.none}</p> : rooms.map((one) => <OneYear room={one} t={t} language={language} />)}
    </section>
  );
}

function OneYear({ room, t, language }: { room: RoomView; t: Texts; language: Language }): Child {
  const { room: words } = t.agreement.page;
  const { year, amount, used, percent, signal, kept, late, steps } = room;
  const state = signal === null ? (kept ? words.states.kept : words.states.quiet) : signal.talk === null ? fill(words.states.talk, { by: signal.talkBy }, language) : fill(words.states.decide, { by: signal.talk.decideBy }, language);
  return (
    <>
      <h3 class="utrecht-heading-3">{fill(words.year, { year }, language)}</h3>
      <DescriptionList items={[
        { term: words.amount, value: fill('{amount:euro}', { amount }, language) },
        { term: words.used, value: used === null ? words.nothing : fill(words.usedText, { ...used, percent }, language) },
        { term: words.state, value: <><Tag tone={signal === null ? 'neutral' : 'attention'}>{state}</Tag>{late && <>{' '}<Tag tone="bad">{words.late}</Tag></>}</> },
      ]} />
      <details>
        <summary>{words.history}</summary>
        <ul class="utrecht-unordered-list">{steps.map((step) => <li><DayText day={dayOf(step.at)} language={language} />: {said(step, words.did, language)}</li>)}</ul>
      </details>
    </>
  );
}

const said = (step: RoomStep, words: Texts['agreement']['page']['room']['did'], language: Language): string =>
  fill(words[step.did === 'decided' ? step.outcome : step.did], { ...step }, language);
