import type { Admission } from '../../admission/state.ts';
import type { Instant } from '../../kernel/moments.ts';
import type { Revision } from '../../revision/revision.ts';
import { standstillOf } from '../../tender/stage.ts';
import type { Tender } from '../../tender/state.ts';
import { capital, counted, dayAt, hourAt, inWords, onDay, quoted } from './dutch.ts';
import type { Told } from './procedures.ts';

/** How a procedure stands: the fact that leads, and what belongs to it; each a whole sentence or more. */
export interface Stand { readonly lead: string; readonly more: readonly string[] }

export function stateOf(told: Told, at: Instant): Stand {
  switch (told.kind) {
    case 'tender': return tenderStand(told.of, at);
    case 'admission': return admissionStand(told.of);
    case 'revision': return revisionStand(told.of, at);
  }
}

/** Names, prices and scores are never told; how many bid only from the opening on, how many won only when it is final. */
function tenderStand(tender: Tender, at: Instant): Stand {
  const { status, publishedAt, plan, recordedAt, received, decision, finalAt, signedAt, withdrawnAt, withdrawalReason } = tender;
  const bids = `Er ${received === 1 ? 'is' : 'zijn'} ${counted(received, 'inschrijving', 'inschrijvingen')}, alle percelen bij elkaar.`;
  switch (status) {
    case 'withdrawn': return { lead: `De aanbesteding is op ${dayAt(withdrawnAt as Instant)} ingetrokken en gaat niet door.`, more: withdrawalReason === '' ? [] : [`De reden hiervoor is: ${quoted(withdrawalReason)}`] };
    case 'signed': return { lead: `Op ${dayAt(signedAt as Instant)} waren alle contracten door beide partijen getekend.`, more: [...winnersOf(tender), termOf(tender)] };
    case 'final': return { lead: `De gunning is sinds ${dayAt(finalAt as Instant)} definitief.`, more: [...winnersOf(tender), 'De namen van deze aanbieders staan op de openbare pagina van de aanbesteding.', termOf(tender), 'De contracten worden nu getekend.'] };
    case 'provisional': return decision === null ? { lead: '', more: [] } : provisionalStand(tender, decision.at, at);
    case 'opened': case 'assessed': return { lead: `De inschrijvingen zijn op ${dayAt(recordedAt as Instant)} geopend, door twee personen samen.`, more: [bids, 'De inschrijvingen worden nu beoordeeld. Namen van aanbieders maakt de regio pas na de definitieve gunning bekend.'] };
    default: return {
      lead: `De aanbesteding is op ${dayAt(publishedAt as Instant)} gepubliceerd.`,
      more: at >= plan.closesAt ? [`De inschrijving sloot op ${hourAt(plan.closesAt)}. De inschrijvingen zijn nog niet geopend.`]
        : ['Iedereen kan de stukken lezen.', `Aanbieders ${at < plan.questionsUntil ? `kunnen vragen stellen tot ${hourAt(plan.questionsUntil)} en ` : 'kunnen '}inschrijven tot ${hourAt(plan.closesAt)}.`, 'Tot de opening kan niemand de inschrijvingen lezen.'],
    };
  }
}

function provisionalStand(tender: Tender, lettersAt: Instant, at: Instant): Stand {
  const standstill = standstillOf(tender);
  const lot = counted(tender.decision?.lots.length ?? 0, 'perceel', 'percelen');
  const told = `Alle inschrijvers hebben op ${dayAt(lettersAt)} bericht gekregen over de voorlopige gunning van ${lot}.`;
  const names = 'Namen van aanbieders maakt de regio pas na de definitieve gunning bekend.';
  const last = tender.proceedings.filter((one) => one.round === tender.round).at(-1);
  if (last !== undefined && last.judgmentAt === undefined) {
    return { lead: `Tegen de voorlopige gunning is op ${dayAt(last.startedAt)} een kort geding begonnen.`, more: ['Tot de uitspraak worden geen contracten getekend.', told, names] };
  }
  const judged = last?.judgmentAt === undefined ? [] : [`De rechter heeft op ${dayAt(last.judgmentAt)} uitspraak gedaan in het kort geding over de voorlopige gunning.`, last.outcome === 'struck'
    ? 'De gunning blijft niet in stand. De inschrijvingen worden opnieuw beoordeeld.' : 'De gunning blijft in stand.'];
  if (last?.outcome === 'struck') return { lead: judged.join(' '), more: [names] };
  const term = standstill === undefined || standstill.frozen ? []
    : at < standstill.endsAt ? [`Inschrijvers kunnen tegen de gunning opkomen tot en met ${onDay(standstill.endsOn)}. Zolang die termijn loopt, worden geen contracten getekend.`]
      : [`De termijn om tegen de gunning op te komen liep tot en met ${onDay(standstill.endsOn)}.`];
  return judged.length === 0 ? { lead: told, more: [...term, names] } : { lead: judged.join(' '), more: [told, ...term, names] };
}

function winnersOf({ decision, lots }: Tender): string[] {
  const told = (decision?.lots ?? []).map(({ id, ranked }) => {
    const count = ranked.filter((one) => one.status === 'awarded').length;
    const title = lots.find((one) => one.id === id)?.title ?? '';
    const name = `Perceel ${id}${title === '' ? '' : ` (${title})`}`;
    return `- ${name}: ${count === 0 ? 'niet gegund' : `gegund aan ${counted(count, 'aanbieder', 'aanbieders')}`}.`;
  });
  return told.length === 0 ? [] : [`De uitkomst per perceel is:\n${told.join('\n')}\n`];
}

const termOf = ({ contractsFrom, contractsUntil, plan }: Tender): string => (contractsFrom === '' || contractsUntil === '' ? `De contracten gaan in op ${onDay(plan.startsOn)}.`
  : `De contracten lopen van ${onDay(contractsFrom)} tot en met ${onDay(contractsUntil)}.${plan.extensionYears > 0 ? ` De regio kan ze daarna nog ${inWords(plan.extensionYears)} jaar verlengen.` : ''}`);

function admissionStand({ status, openedAt, closedAt, closingReason, plan }: Admission): Stand {
  const term = plan === null ? [] : [`Contracten beginnen op zijn vroegst op ${onDay(plan.startsOn)} en lopen tot en met ${onDay(plan.until)}.`];
  if (status === 'closed' || status === 'withdrawn') return { lead: `Aanbieders kunnen zich sinds ${dayAt(closedAt as Instant)} niet meer aanmelden.`, more: closingReason === '' ? [] : [`De reden hiervoor is: ${quoted(closingReason)}`] };
  return { lead: `Aanbieders kunnen zich sinds ${dayAt(openedAt as Instant)} aanmelden.`, more: ['Iedere aanbieder die aan de voorwaarden voldoet, wordt toegelaten. Er is geen rangorde en geen maximum.', ...term, 'Wie is toegelaten, staat in het openbare register van de regio.'] };
}

/** In numbers, without a name: what each provider said or signed is its own. */
function revisionStand(revision: Revision, at: Instant): Stand {
  const { rounds, invited, final, signing, asked, withdrawnAt, withdrawalReason, refusal, status } = revision;
  const round = rounds.at(-1);
  const nth = rounds.length > 1 ? ` in ronde ${rounds.length}` : '';
  const providers = counted(invited.length, 'aanbieder', 'aanbieders');
  if (status === 'withdrawn') return { lead: `De herziening is op ${dayAt(withdrawnAt as Instant)} ingetrokken.`, more: ['De lopende overeenkomsten blijven zoals zij zijn.', ...(withdrawalReason === '' ? [] : [`De reden hiervoor is: ${quoted(withdrawalReason)}`])] };
  if (signing !== null && final !== null) {
    const all = signing.accepted + signing.refused + signing.unanswered;
    return { lead: `De termijn om de herziene overeenkomst te tekenen liep tot ${hourAt(final.signUntil)}.`, more: [
      `Van de ${counted(all, 'aanbieder', 'aanbieders')} ${signing.accepted === 1 ? 'tekende' : 'tekenden'} er ${inWords(signing.accepted)}.`,
      ...(signing.refused > 0 ? [`${providersThat(signing.refused, 'weigerde', 'weigerden')}.`] : []),
      ...(signing.unanswered > 0 ? [`${providersThat(signing.unanswered, 'gaf', 'gaven')} geen antwoord.`] : []),
      ...(signing.refused > 0 ? [refusal === 'ends' ? 'Bij een weigering eindigt de lopende overeenkomst van die aanbieder.' : 'Bij een weigering loopt de overeenkomst van die aanbieder door zoals zij was.'] : []),
      `De herziene overeenkomst gaat in op ${onDay(final.startsOn)}.`,
    ] };
  }
  if (final !== null) return { lead: `De tekst van de herziene overeenkomst is op ${dayAt(final.at)} vastgesteld.`, more: [`De ${providers} kunnen tekenen of weigeren tot ${hourAt(final.signUntil)}.`, `De herziene overeenkomst gaat in op ${onDay(final.startsOn)}.`] };
  if (asked !== null) return { lead: `De tekst van de herziene overeenkomst ligt sinds ${dayAt(asked.at)} voor aan de colleges.`, more: ['Aanbieders kunnen pas tekenen als alle colleges hebben ingestemd.'] };
  if (round === undefined) return { lead: 'De herziening wordt voorbereid.', more: [] };
  const draft = round.presentedAt === '' ? '' : `De concepttekst van de herziene overeenkomst is op ${dayAt(round.presentedAt)} voorgelegd aan ${providers}${nth}.`;
  if (round.repliedAt !== '') {
    const reactions = round.reacted.reduce((sum, one) => sum + one.articles.length, 0);
    return { lead: `De reacties van aanbieders op de concepttekst zijn op ${dayAt(round.repliedAt)} beantwoord.`, more: [
      draft, reactions === 0 ? 'Er kwamen geen reacties.' : `${providersThat(round.reacted.length, 'reageerde', 'reageerden')}, met ${counted(reactions, 'reactie', 'reacties')}. Elke reactie heeft een gemotiveerd antwoord gekregen in de nota van beantwoording.`,
    ] };
  }
  if (draft !== '') return { lead: draft, more: [round.reactUntil !== '' && at < round.reactUntil ? `De aanbieders kunnen op de concepttekst reageren tot ${hourAt(round.reactUntil)}.` : `De termijn om op de concepttekst te reageren liep tot ${round.reactUntil === '' ? '' : hourAt(round.reactUntil)}. De reacties worden nu beantwoord.`] };
  return { lead: `De consultatie van ${providers} over de herziening is op ${dayAt(round.consultedAt)} begonnen${nth}.`, more: [`Inbreng kan tot en met ${onDay(round.inputUntil)}.`] };
}

/** `Eén aanbieder weigerde`. */
const providersThat = (n: number, one: string, more: string): string => `${capital(counted(n, 'aanbieder', 'aanbieders'))} ${n === 1 ? one : more}`;
