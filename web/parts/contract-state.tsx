import type { Child } from 'hono/jsx';
import { fill } from '../../shared/messages/fill.ts';
import type { AdmissionContractView } from '../../shared/views/admission-contract.ts';
import type { Language, Texts } from '../texts.ts';
import { Notice } from './notice.tsx';

interface ContractStateProps { readonly contract: AdmissionContractView; /** Whose page it stands on. */ readonly side: 'provider' | 'staff'; readonly t: Texts; readonly language: Language }

/** Where a contract after an admission stands, and what must happen now. */
export function ContractState({ contract: { standing, from, until, suspension, rooms }, side, t, language }: ContractStateProps): Child {
  const [words, shared] = [t.agreement.page, t.contracts.page];
  const sentence = { sign: side === 'provider' ? shared.waitingForYou : shared.waitingForProvider, countersign: shared.waitingForRegion, later: words.later, running: words.running, ended: words.ended }[standing];
  const mine = standing === (side === 'provider' ? 'sign' : 'countersign');
  const tone = mine || suspension !== null ? 'warning' : standing === 'running' || standing === 'later' ? 'success' : 'info';
  return (
    <Notice tone={tone} language={language} title={standing === 'sign' || standing === 'countersign' ? shared.steps : shared.standing}>
      {language !== 'nl' && <p>{shared.dutch}</p>}
      <p>{fill(sentence, { from, until }, language)}</p>
      {suspension !== null && <p>{fill(words.suspended, { from: suspension.from }, language)}</p>}
      {suspension !== null && suspension.resumesOn !== '' && <p>{fill(words.resumesOn, { on: suspension.resumesOn }, language)}</p>}
      {rooms.length > 0 && <p><a class="utrecht-link" href="#room">{words.room.title}</a></p>}
    </Notice>
  );
}
