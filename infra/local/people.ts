import type { Role } from '../../shared/access/actor.ts';
import type { Door } from '../../shared/kernel/command.ts';
import { kvkPattern } from '../../shared/kernel/ids.ts';
import { municipalities } from '../../shared/region/municipalities.ts';

export type PersonDoor = Extract<Door, 'provider' | 'staff' | 'council'>;

/** Someone who can sign in on the local stack; all of them are made up. */
export interface Person {
  /** Subject of the sign-in token. */
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly door: PersonDoor;
  /** KvK number and name of the provider. */
  readonly kvk?: string;
  readonly organisation?: string;
  /** CBS code. */
  readonly municipality?: string;
  /** Attested in the token. Of a provider's people none: their mandate stands in the organisation's register. */
  readonly roles: readonly Role[];
  /** What one does as this person, in one Dutch line. */
  readonly explain: string;
}

export const demoProviders = [
  { kvk: '27000001', name: 'De Linde Jeugdzorg', domain: 'delinde.example' },
  { kvk: '27000002', name: "'t Kompas Jeugdhulp", domain: 'kompasjeugdhulp.example' },
] as const;
const [linde, kompas] = demoProviders;

const provider = (id: string, name: string, mailbox: string, { kvk, name: organisation, domain }: (typeof demoProviders)[number], explain: string): Person =>
  ({ id, name, email: `${mailbox}@${domain}`, door: 'provider', kvk, organisation, roles: [], explain });
const staff = (id: string, name: string, mailbox: string, role: Role, explain: string): Person =>
  ({ id, name, email: `${mailbox}@servicebureau.example`, door: 'staff', roles: [role], explain });

const signs = (of: string): string => `Tekent namens ${of}: registreert de organisatie, geeft machtigingen en dient in.`;
const prepares = (of: string): string => `Bereidt voor bij ${of}: schrijft aan de inschrijving, maar dient niet in.`;
const assesses = 'Beoordeelt inschrijvingen: geeft eerst zelf punten, daarna samen met de anderen.';
const opens = 'Opent de inschrijvingen na de sluiting, samen met een tweede persoon.';

const regional: readonly Person[] = [
  provider('linde-signatory', 'Marieke Hoogland', 'm.hoogland', linde, signs(linde.name)),
  provider('linde-colleague', 'Youssef Amrani', 'y.amrani', linde, prepares(linde.name)),
  provider('kompas-signatory', 'Gerard Tolsma', 'g.tolsma', kompas, signs(kompas.name)),
  provider('kompas-colleague', 'Priya Ramdin', 'p.ramdin', kompas, prepares(kompas.name)),
  staff('officer', 'Annelies Verbrugge', 'a.verbrugge', 'officer', 'Inkoper: stelt de aanbesteding op, beantwoordt vragen en stuurt de procedure.'),
  staff('lead', 'Rob Terpstra', 'r.terpstra', 'lead', 'Procesleider: is de tweede persoon bij publiceren, verlengen en gunnen.'),
  staff('assessor-1', 'Fatima el Idrissi', 'f.elidrissi', 'assessor', assesses),
  staff('assessor-2', 'Bram Kuipers', 'b.kuipers', 'assessor', assesses),
  staff('assessor-3', 'Sharmila Bhagwandin', 's.bhagwandin', 'assessor', assesses),
  staff('jurist', 'Hendrik-Jan Wolters', 'h.wolters', 'jurist', 'Jurist: legt kort gedingen vast en kijkt mee met de gunning.'),
  staff('opener-1', 'Saskia Noordam', 's.noordam', 'opener', opens),
  staff('opener-2', 'Kees van Vliet', 'k.vanvliet', 'opener', opens),
];

/** The contact of each college, by CBS code. Voorschoten left in 2024 and has none. */
const contacts: Readonly<Record<string, readonly [name: string, mailbox: string]>> = {
  GM0503: ['Lotte van der Meer', 'l.vandermeer'], GM0518: ['Ilse Brandsma', 'i.brandsma'], GM0603: ['Murat Yilmaz', 'm.yilmaz'],
  GM0629: ['Charlotte Roest', 'c.roest'], GM0637: ['Daan Koolhaas', 'd.koolhaas'], GM1783: ['Corrie Zuidgeest', 'c.zuidgeest'],
  GM1842: ['Arie Hofland', 'a.hofland'], GM1916: ['Peter Duivesteijn', 'p.duivesteijn'], GM1926: ['Nadia Bouzid', 'n.bouzid'],
};

const colleges: readonly Person[] = municipalities.flatMap(({ code, name: town, slug }) => {
  const contact = contacts[code];
  return contact === undefined ? [] : [{
    id: `college-${slug}`, name: contact[0], email: `${contact[1]}@${slug}.example`, door: 'council' as const, municipality: code, roles: ['college' as const],
    explain: `Contactpersoon van het college van ${town}: legt collegebesluiten vast en leest de berichten.`,
  }];
});

const reader: Person = {
  id: 'council-leidschendam-voorburg', name: 'Willemijn Otten', email: 'w.otten@leidschendam-voorburg.example', door: 'council',
  municipality: 'GM1916', roles: ['councillor'], explain: 'Leest mee voor de gemeenteraad van Leidschendam-Voorburg.',
};

/** Everyone whom the local stack offers at its sign-in page. */
export const demoPeople: readonly Person[] = [...regional, ...colleges, reader];
const byId: ReadonlyMap<string, Person> = new Map(demoPeople.map((one) => [one.id, one]));

const firstNames = ['Anouk', 'Bilal', 'Carolien', 'Dirk', 'Esra', 'Floris', 'Geertje', 'Hassan', 'Irma', 'Joris', 'Kyra', 'Lars', 'Mirjam', 'Niels', 'Ousmane', 'Petra'];
const lastNames = ['Aalbers', 'Bosscher', 'Cevik', 'Dekkers', 'Eikelboom', 'Faber', 'Goossens', 'Hartog', 'Issa', 'Jongeneel', 'Kasteleijn', 'Lagerweij', 'Mutsaers'];

/**
 * Someone who may sign for the organisation with this KvK number; the same number makes the same person.
 * @param organisation its name, where it is known.
 * @throws RangeError for anything but eight digits.
 */
export function signatory(kvk: string, organisation?: string): Person {
  if (!kvkPattern.test(kvk)) throw new RangeError(`not a KvK number: ${kvk}`);
  const number = Number(kvk);
  return {
    id: `org-${kvk}`, name: `${firstNames[number % firstNames.length]} ${lastNames[number % lastNames.length]}`, email: `tekenbevoegde@kvk${kvk}.example`,
    door: 'provider', kvk, ...(organisation === undefined ? {} : { organisation }), roles: [], explain: signs(organisation ?? `de organisatie met KvK-nummer ${kvk}`),
  };
}

/** A demo person by id, or the signatory of any KvK number by `org-` and that number. */
export function findPerson(id: string): Person | undefined {
  const kvk = /^org-(\d{8})$/.exec(id)?.[1];
  return kvk === undefined ? byId.get(id) : signatory(kvk);
}
