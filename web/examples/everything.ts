import type { AnyCommand } from '../../shared/kernel/command.ts';
import * as f from '../../shared/kernel/fields.ts';
import type { CommandText } from '../../shared/messages/types.ts';
import { register } from '../../shared/provider/commands.ts';

const municipalities = ['GM0518', 'GM0637', 'GM1783', 'GM0503', 'GM1916', 'GM0603', 'GM1926'] as const;

/** A command with a field of every kind, for the tests of forms. */
export const everything: AnyCommand = {
  ...register,
  name: 'example.everything',
  fields: {
    version: f.hidden(f.id()),
    replaces: f.hidden(f.optional(f.moment())),
    lot: f.choiceOf(),
    price: f.euro(),
    children: f.integer(1, 9999),
    weight: f.decimal(0, 100),
    email: f.email(),
    municipality: f.choice(...municipalities),
    basis: f.optional(f.choice('hour', 'minute')),
    starts: f.day(),
    closes: f.moment(),
    scale: f.numbers(0, 100),
    code: f.id(),
    title: f.optional(f.text(80)),
    plan: f.long(2000),
    lots: f.choicesOf(),
    scores: f.rows('criterion', { criterion: f.id(), score: f.choice('0', '50', '100'), motivation: f.long(), deduction: f.optional(f.euro()), seen: f.optional(f.moment()), interview: f.yesNo() }),
    confidential: f.yesNo(),
    declaration: f.tick(),
  },
};

export const everythingText: CommandText = {
  title: 'Inschrijving indienen',
  intro: 'U dient in wat hieronder staat. Daarna krijgt u een ontvangstbewijs.',
  submit: 'Controleren en indienen',
  done: 'Uw inschrijving is ontvangen.',
  fields: {
    lot: { label: 'Perceel' },
    price: { label: 'Tarief per uur', hint: 'In euro, zonder btw. Bijvoorbeeld 87,50.' },
    children: { label: 'Aantal jeugdigen per jaar', hint: 'Een heel getal.' },
    weight: { label: 'Weging in procenten' },
    email: { label: 'E-mailadres contactpersoon' },
    municipality: { label: 'Gemeente', codes: { GM0518: 'Den Haag', GM0637: 'Zoetermeer', GM1783: 'Westland', GM0503: 'Delft', GM1916: 'Leidschendam-Voorburg', GM0603: 'Rijswijk', GM1926: 'Pijnacker-Nootdorp' } },
    basis: { label: 'Waarop is het tarief gebaseerd?', codes: { hour: 'Per uur', minute: 'Per minuut' } },
    starts: { label: 'Begindatum', hint: 'Bijvoorbeeld 1-1-2027.' },
    closes: { label: 'Sluiting', hint: 'Op een werkdag.' },
    scale: { label: 'Schaal', hint: 'Getallen met een spatie ertussen.' },
    code: { label: 'Code van het criterium' },
    title: { label: 'Titel' },
    plan: { label: 'Plan van aanpak', hint: 'Hooguit 2.000 tekens.' },
    lots: { label: 'Voor welke percelen dient u in?', hint: 'U kunt er meer kiezen.' },
    scores: {
      label: 'Scores per criterium',
      of: {
        score: { label: 'Score', codes: { 0: '0', 50: '50', 100: '100' } }, motivation: { label: 'Motivering', hint: 'Zo dat de inschrijver haar begrijpt.' },
        deduction: { label: 'Aftrek' }, seen: { label: 'Gezien op' }, interview: { label: 'Ook in het gesprek besproken' },
      },
    },
    confidential: { label: 'Mijn vraag is vertrouwelijk' },
    declaration: { label: 'Ik verklaar dat de gegevens kloppen' },
  },
};

export const everythingOffers = {
  lot: [{ code: 'L1', label: 'Perceel 1: Ambulant' }, { code: 'L2', label: 'Perceel 2: Dyslexie' }],
  lots: [{ code: 'L1', label: 'Perceel 1: Ambulant' }, { code: 'L2', label: 'Perceel 2: Dyslexie' }, { code: 'L3', label: 'Perceel 3: Jeugd-ggz' }],
  scores: [{ code: 'K1', label: 'Kwaliteit van het team' }, { code: 'K2', label: 'Samenwerking' }, { code: 'K10', label: 'Wachttijd' }],
} as const;
