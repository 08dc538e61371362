import { asker, guest, otherMunicipality, owner, ownMunicipality, type Things } from './foreign-world.ts';
import type { Named } from './routes.ts';

/** Two addresses that must be answered alike: of something that is there and is not the asker's, and of nothing. */
export interface Relation { readonly what: string; readonly foreign: Named; readonly nothing: Named }
/** Why nothing that such a path names can be another's: who may read it, may read all of them. */
type Everybodys = string;

const nobody = '27999999';
const none = { tender: 'tnd_0000000000000000', admission: 'adm_0000000000000000', revision: 'rev_0000000000000000', doc: 'doc_0000000000000000', question: 'qst_0000000000000000', complaint: 'cmp_0000000000000000', inquiry: 'inq_0000000000000000', article: 'art_0000000000000000', message: '20260101T080000000Z-0000000000000000' } as const;

/**
 * Written by hand, for every door and everything that its paths name together. A path that names something new, or names
 * it together with something else, has no row here, and the test fails until it has.
 */
export function relations(at: Things): Readonly<Record<string, readonly Relation[] | Everybodys>> {
  const one = (what: string, foreign: Named, nothing: Named): Relation[] => [{ what, foreign, nothing }];
  const concept = (more: Named = {}): Relation[] => one('a tender that is not published', { tender: at.concept, ...more }, { tender: none.tender, ...more });
  const house = (more: Named = {}): Relation[] => one('an open house that is not open', { admission: at.house, ...more }, { admission: none.admission, ...more });
  const text = (more: Named = {}): Relation[] => [
    ...one('a revision to which another is invited', { revision: at.revision, ...more }, { revision: none.revision, ...more }), ...one('a revision that is not told of', { revision: at.draft, ...more }, { revision: none.revision, ...more }),
  ];
  const draft = (more: Named = {}): Relation[] => one('a revision that is not told of', { revision: at.draft, ...more }, { revision: none.revision, ...more });
  const procedure = (name: string, there: string, nothing: string, path: Named): Relation[] => one(`the ${name} of another procedure`, { ...path, [name]: there }, { ...path, [name]: nothing });
  return {
    'public admission': house(),
    'public outage': 'every outage is public',
    'public place': 'every municipality is public',
    'public place,letter': one('a letter in draft', { place: otherMunicipality, letter: at.letter }, { place: otherMunicipality, letter: `${none.tender}-nothing` }),
    'public tender': concept(),
    'public tender,nota': concept({ nota: '1' }),

    'provider admission': house(),
    'provider evidence': one('evidence of another', { evidence: at.evidence }, { evidence: none.doc }),
    'provider message': one('a message to another', { message: at.message }, { message: none.message }),
    'provider procedure': [...one('a tender that is not published', { procedure: at.concept }, { procedure: none.tender }), ...one('an open house that is not open', { procedure: at.house }, { procedure: none.admission }), ...one('a revision', { procedure: at.revision }, { procedure: none.revision })],
    'provider revision': text(),
    'provider revision,round': text({ round: '1' }),
    'provider revision,round,article': [...text({ round: '1', article: at.article }), ...one('an article', { revision: at.revision, round: '1', article: at.article }, { revision: at.revision, round: '1', article: none.article })],
    'provider revision,version': text({ version: '1' }),
    'provider revision,version,from': text({ version: '2', from: '1' }),
    'provider tender': concept(),
    'provider tender,addendum': concept({ addendum: '1' }),
    'provider tender,complaint': one('a complaint of another', { tender: at.open, complaint: at.complaint }, { tender: at.open, complaint: none.complaint }),
    'provider tender,document': [
      ...one('a file of another', { tender: at.open, document: at.file }, { tender: at.open, document: none.doc }), ...one('a document that is not published', { tender: at.open, document: at.document }, { tender: at.open, document: none.doc }),
      ...procedure('document', at.document, none.doc, { tender: at.ended }),
    ],
    'provider tender,inquiry': one('an inquiry of another', { tender: at.ended, inquiry: at.inquiry }, { tender: at.ended, inquiry: none.inquiry }),
    'provider tender,kvk': [...one('an invitation to another', { tender: at.open, kvk: owner }, { tender: at.open, kvk: nobody }), ...one('who was invited by another', { tender: at.open, kvk: guest }, { tender: at.open, kvk: nobody })],
    'provider tender,lot': [...procedure('lot', 'LOTQ', 'LOTZ', { tender: at.ended }), ...concept({ lot: 'A' })],
    'provider tender,question': [...one('a question of another', { tender: at.open, question: at.question }, { tender: at.open, question: none.question }), ...procedure('question', at.question, none.question, { tender: at.ended })],
    'provider tender,submission': one('a receipt of another', { tender: at.ended, submission: '1' }, { tender: at.ended, submission: '999' }),

    'council admission': house(),
    'council admission,municipality': [...house({ municipality: ownMunicipality }), ...one('a decision of another', { admission: at.house, municipality: otherMunicipality }, { admission: at.house, municipality: 'GM9999' })],
    'council letter': 'a letter is named by its occasion, and each municipality finds its own',
    'council message': one('a message to another', { message: at.note }, { message: none.message }),
    'council procedure': one('a procedure that is not told of', { procedure: at.concept }, { procedure: none.tender }),
    'council revision': draft(),
    'council revision,municipality': [...draft({ municipality: ownMunicipality }), ...one('a decision of another', { revision: at.revision, municipality: otherMunicipality }, { revision: at.revision, municipality: 'GM9999' })],
    'council revision,round': draft({ round: '1' }),
    'council tender': concept(),
    'council tender,municipality': [...concept({ municipality: ownMunicipality }), ...one('a decision of another', { tender: at.open, municipality: otherMunicipality }, { tender: at.open, municipality: 'GM9999' })],
    'council year': 'a municipality enters its own figures: a year is nobody else\'s',

    'staff admission': 'staff reads every open house',
    'staff admission,kvk': one('who applied nowhere', { admission: at.house, kvk: asker }, { admission: at.house, kvk: nobody }),
    'staff municipality': 'staff reads what every municipality was told',
    'staff outage': 'staff reads every outage',
    'staff party,post': one('mail of another', { party: `org_${owner}`, post: at.message }, { party: `org_${nobody}`, post: at.message }),
    'staff procedure': 'staff reads every procedure',
    'staff procedure,municipality': 'staff reads every decision of a college',
    'staff revision': 'staff reads every revision',
    'staff revision,input': procedure('input', at.article, none.article, { revision: at.draft }),
    'staff revision,kvk': one('who is invited to another revision', { revision: at.draft, kvk: owner }, { revision: at.draft, kvk: nobody }),
    'staff revision,round': 'staff reads every round',
    'staff revision,round,article': procedure('article', at.article, none.article, { revision: at.draft, round: '1' }),
    'staff revision,version': 'staff reads every version',
    'staff revision,version,from': 'staff reads every version',
    'staff risk': 'staff reads every risk',
    'staff segment': 'staff reads every route',
    'staff tender': 'staff reads every tender',
    'staff tender,complaint': procedure('complaint', at.complaint, none.complaint, { tender: at.ended }),
    'staff tender,inquiry': procedure('inquiry', at.inquiry, none.inquiry, { tender: at.open }),
    'staff tender,kvk': one('who has a contract of another procedure', { tender: at.open, kvk: owner }, { tender: at.open, kvk: nobody }),
    'staff tender,kvk,addendum': one('who has a contract of another procedure', { tender: at.open, kvk: owner, addendum: '1' }, { tender: at.open, kvk: nobody, addendum: '1' }),
    'staff tender,lot': procedure('lot', 'LOTQ', 'LOTZ', { tender: at.ended }),
    'staff tender,lot,kvk': [...procedure('lot', 'LOTQ', 'LOTZ', { tender: at.ended, kvk: owner }), ...one('who bids on another procedure', { tender: at.ended, lot: 'A', kvk: guest }, { tender: at.ended, lot: 'A', kvk: nobody })],
    'staff tender,lot,kvk,other': one('who bids on another procedure', { tender: at.ended, lot: 'A', kvk: guest, other: asker }, { tender: at.ended, lot: 'A', kvk: nobody, other: asker }),
    'staff tender,nota': 'staff reads every note',
    'staff tender,question': procedure('question', at.question, none.question, { tender: at.ended }),
  };
}
