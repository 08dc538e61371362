/** Words of the declaration, the requirements of a tender and the evidence in an organisation's file. */
import { grounds as groundNames } from './grounds.ts';

const groundNotes = {
  'criminal-organisation': 'Yes means: in the last five years your organisation or a director was finally convicted of taking part in a criminal organisation.',
  bribery: 'Yes means: in the last five years your organisation or a director was finally convicted of bribery.',
  fraud: 'Yes means: in the last five years your organisation or a director was finally convicted of fraud.',
  terrorism: 'Yes means: in the last five years your organisation or a director was finally convicted of a terrorist offence.',
  'money-laundering': 'Yes means: in the last five years your organisation or a director was finally convicted of money laundering or of financing terrorism.',
  'human-trafficking': 'Yes means: in the last five years your organisation or a director was finally convicted of child labour or human trafficking.',
  'taxes-judged': 'Yes means: a final judgment or decision says that you did not pay taxes or contributions. Did you pay all of it, or agree on a plan? Explain that later.',
  'labour-law': 'Yes means: in the last three years you broke rules on environment, work or social security.',
  insolvency: 'Yes means: your organisation is bankrupt, has a suspension of payments, is being wound up, or is in a procedure like these.',
  misconduct: 'Yes means: in the last three years you made a grave mistake in your profession, so that your integrity can be doubted.',
  cartel: 'Yes means: in the last three years you made agreements with other organisations that distort competition.',
  'conflict-of-interest': 'Yes means: somebody involved in the procurement has an interest in your organisation, and that cannot be solved in another way.',
  'prior-involvement': 'Yes means: you helped to prepare this tender and have an advantage because of it.',
  'poor-performance': 'Yes means: in the last three years you fell short seriously or again and again in a public contract. Because of that it was terminated or you had to pay damages.',
  'false-statement': 'Yes means: in the last three years you said something untrue in a tender, kept something back, or could not give evidence.',
  'undue-influence': 'Yes means: you tried to influence our choice, to get confidential information, or gave misleading information.',
  'taxes-shown': 'Yes means: somebody can show that you did not pay taxes or contributions, also without a final judgment.',
};

const evidenceNames = {
  'kvk-extract': 'Extract from the Chamber of Commerce', gva: 'Certificate of conduct for procurement (GVA)', 'tax-statement': 'Statement of payment record from the tax authority', 'vog-legal-person': 'Certificate of conduct for a legal entity (VOG RP)',
  'youth-registration': 'Registration or notification under the Youth Act or Wtza', 'quality-certificate': 'Quality certificate: HKZ, ISO 9001 or equivalent', 'professional-registration': 'List of registrations with SKJ and BIG',
  'annual-accounts': 'Annual accounts and DigiMV', 'financial-health': 'Statement of financial health', insurance: 'Liability insurance policy', 'bibob-form': 'Bibob Act form',
  'parent-guarantee': 'Guarantee of the parent organisation', 'g-account': 'Proof of a G account',
};

export const declarations = {
  grounds: groundNames, groundNotes, evidence: evidenceNames, answers: { yes: 'Yes', no: 'No' }, states: { missing: 'Not complete yet', unsigned: 'Not signed yet', signed: 'Signed' },
  validity: {
    'kvk-extract': '6 months from its date of issue. We do not ask for it: we look it up in the register.', gva: '2 years from its date of issue. Getting one can take 8 weeks.', 'tax-statement': '6 months from its date of issue',
    'vog-legal-person': 'as you fill in. We never ask for both a VOG and a GVA.', 'youth-registration': 'until something changes', 'quality-certificate': 'until the last day on the certificate', 'professional-registration': '1 year from its date of issue',
    'annual-accounts': '3 years from their date of issue', 'financial-health': '1 year from its date of issue', insurance: 'until the last day on the policy', 'bibob-form': '1 year from its date of issue', 'parent-guarantee': 'until something changes', 'g-account': 'until something changes',
  },
};

const operator = {
  name: { label: 'Name of the organisation', hint: 'As in the Business Register.' },
  sme: { label: 'Is your organisation small or medium-sized (SME)?', hint: 'Fewer than 250 people, and a turnover of at most 50 million euros or a balance of at most 43 million euros. It gives no points.', codes: { yes: 'Yes', no: 'No' } },
  group: { label: 'Other organisations in your group', hint: 'One on each line: KvK number, space, name. Does such an organisation bid too? Then you must be able to show that you bid apart from each other.' },
};
const answers = { label: 'Grounds for exclusion', of: { ground: { label: 'Ground', codes: groundNames, notes: groundNotes }, answer: { label: 'Does this apply to your organisation?', codes: { no: 'No', yes: 'Yes' } } } };
const explanations = {
  label: 'Explanation', of: {
    ground: { label: 'Ground', codes: groundNames },
    explanation: { label: 'What happened, and when?' },
    measures: { label: 'What did you do to repair and prevent it?', hint: 'For example: paid damages, helped an investigation, changed people or rules.' },
  },
};
const agreed = { label: 'I may sign for my organisation. What is stated here is true and complete. I can give the evidence when you ask for it.' };

export const commands = {
  'declaration.describe': { title: 'Part II: your organisation', intro: 'Was the declaration signed already? After a change it must be signed again.', submit: 'Save part II', done: 'Part II is saved.', fields: operator },
  'declaration.answer': {
    title: 'Part III: grounds for exclusion', intro: 'Answer honestly. A yes does not mean at once that you may not take part: you explain what happened and what you did. Before we exclude anybody, we listen.',
    submit: 'Save part III', done: 'Your answers are saved.', fields: { answers },
  },
  'declaration.explain': {
    title: 'Part III: explanation of each yes', intro: 'Explain of each yes what happened. Tell too what you did to restore trust.', submit: 'Save explanation', done: 'Your explanation is saved.', fields: { explanations },
  },
  'declaration.sign': {
    title: 'Part VI: signing', intro: 'You sign what is stated above. A false statement is itself a ground for exclusion.', submit: 'Sign the self-declaration', done: 'The declaration is signed. It goes along with every bid.',
    fields: { readBack: { label: 'Check number of what you saw' }, agreed },
  },
  'declaration.complete': {
    title: 'Fill in and sign the self-declaration', intro: 'You fill in all parts and sign at once. Rather part by part? Then go back.', submit: 'Save and sign', done: 'The declaration is signed. It goes along with every bid.',
    fields: { ...operator, answers, explanations, agreed },
  },
  'evidence.record': {
    title: 'Say what this document is', intro: 'Nobody asks for this document with a bid. Only those about to be awarded a contract hand in evidence.', submit: 'Put into the file', done: 'The document is in your file.',
    fields: {
      type: { label: 'Kind of document', codes: evidenceNames },
      issuedOn: { label: 'Date of issue', hint: 'The date on the document, for example 12-5-2026.' },
      validUntil: { label: 'Valid up to and including', hint: 'Fill this in when the document has a last day. For a GVA, extract or statement we work it out.' },
    },
  },
  'evidence.remove': { title: 'Take a document out of the file', intro: 'Did you hand it in during a procedure? It is kept there.', submit: 'Take out of the file', done: 'The document is no longer in your file.', fields: {} },
  'draft.declare': {
    title: 'Requirements for your organisation', intro: 'Say of each requirement whether you meet it and how. Send no evidence along: we ask for that only from those about to be awarded a contract. Saving is not submitting yet.',
    submit: 'Save answers', done: 'Your answers are saved. They count only when you submit.',
    fields: {
      requirements: {
        label: 'Requirements', of: {
          requirement: { label: 'Requirement' }, met: { label: 'Do you meet this?', codes: { yes: 'Yes', no: 'No' } },
          how: { label: 'How do you meet it, or why not?' },
        },
      },
    },
  },
  'tender.add-requirement': {
    title: 'Add a requirement for bidders', intro: 'A bidder declares that it is met. You ask evidence only from those you intend to award. Ask no more than this contract needs.',
    submit: 'Add requirement', done: 'The requirement is added.',
    fields: {
      id: { label: 'Mark', hint: 'Short, for example E1.' },
      title: { label: 'Name of the requirement' },
      text: { label: 'The requirement in plain words' },
      evidence: { label: 'With which documents does a winner prove this?', hint: 'An extract from the Chamber of Commerce is not among them: you look that up in the register.', codes: evidenceNames },
      turnover: { label: 'Minimum turnover a year in euros', hint: 'Only when you set a requirement on turnover. At most three times the value of the contract.' },
      value: { label: 'Estimated value of the contract in euros', hint: 'Only with a requirement on turnover. With lots: the value of the smallest.' },
      reason: { label: 'Compelling reason for the requirement on turnover', hint: 'This reason is published in the tender.' },
    },
  },
  'tender.remove-requirement': { title: 'Remove a requirement', submit: 'Remove requirement', done: 'The requirement is removed.', fields: { requirement: { label: 'Requirement' } } },
};

export const refusals = {
  'declaration.group-line': 'Write on each line a KvK number of eight digits and a name. This line is not right: {line}',
  'declaration.group-self': '{kvk} is your own KvK number. Name other organisations only.',
  'declaration.group-many': 'Name at most {most} organisations.',
  'declaration.not-yes': 'You did not answer yes to this ground. An explanation is not needed.',
  'declaration.parts-missing': 'The declaration is not complete yet and was not signed. Still missing: part {missing}.',
  'declaration.changed': 'The declaration has changed since you saw it. Nothing was signed. Read it again.',
  'declaration.too-large': 'The declaration is larger than {kilobytes} kB. Make your explanations shorter.',
  'evidence.empty': 'This file is empty. Upload it again.',
  'evidence.type': 'This file is no PDF, PNG or JPG, even if its name says so. Upload another file.',
  'evidence.mixed': 'This file holds more than one document. Save it as a PDF again and upload it anew.',
  'evidence.malware': 'This file holds malware. It is not kept in your file. Check your computer and upload another file.',
  'evidence.too-many': 'Your file has {most} documents already. Take one out first.',
  'evidence.issued-later': 'The date of issue is still to come. Fill in the date on the document.',
  'evidence.ends-before': 'The last day cannot be before the date of issue: {issuedOn:day}.',
  'evidence.ends-late': 'This document counts up to and including {last:day} at most. Fill in an earlier date or leave this empty.',
  'evidence.end-missing': 'Fill in until when this document is valid. The date is on the document.',
  'bid.declaration-missing': 'Your declaration is not complete yet. Your bid was not submitted. Fill in the declaration first.',
  'bid.declaration-unsigned': 'Your declaration is not signed yet. Your bid was not submitted. Have the declaration signed first.',
  'bid.requirements-open': 'You did not say of each requirement yet whether you meet it. Your bid was not submitted. Missing: {requirements}.',
  'bid.requirement-unknown': 'Requirement {requirement} is not part of this tender. Answer only those listed.',
  'requirement.id-twice': 'There is a requirement {id} already. Choose another mark.',
  'requirement.too-many': 'There are {most} requirements already. There cannot be more.',
  'requirement.unknown': 'Choose a requirement from the list.',
  'requirement.gva-and-vog': 'Do not ask for both a GVA and a VOG, not with two requirements either. What a GVA proves you may not ask for again.',
  'requirement.no-turnover': 'Leave this empty, or fill in the minimum turnover too.',
  'requirement.value-missing': 'Fill in the estimated value. A requirement on turnover is at most three times as high.',
  'requirement.reason-missing': 'Fill in the compelling reason. Without one you may set no requirement on turnover.',
  'requirement.turnover-high': 'This requirement is too high. Ask at most {most:euro}: three times the estimated value.',
};

export const providerPages = {
  declaration: {
    title: 'Declaration', lead: 'You fill in this declaration once. It goes with every bid, sealed. We do not ask again for what you declare here.',
    uea: 'It is structured like the ESPD (in Dutch: UEA), the European form. Does a tender say that more or other grounds apply? Then the tender prevails.',
    partI: 'Part I: the tender', partIText: 'You do not fill in this part. It is the tender on which you bid.',
    partII: 'Part II: your organisation', name: 'Name', kvk: 'KvK number', kvkAttested: '{kvk}, from your eHerkenning. So we do not ask for an extract.', sme: 'Small or medium-sized', group: 'Group', noGroup: 'No other organisations',
    representative: 'Representative', representativeText: 'The person who signs at part VI.', notFilled: 'Not filled in yet.', change: 'Change', fillIn: 'Fill in',
    partIII: 'Part III: grounds for exclusion', mandatory: 'Mandatory grounds', mandatoryText: 'With a yes we must in principle exclude you. The exception: you show that you restored trust, or excluding you is unreasonable.',
    optional: 'Grounds that we may apply', optionalText: 'With a yes we consider whether excluding is reasonable. Your explanation then counts.',
    columns: { ground: 'Ground', article: 'Public Procurement Act', answer: 'Your answer' }, unanswered: 'no answer yet', explanation: 'What happened', measures: 'What you did', explain: 'Explain', reexplain: 'Change the explanation', explanationMissing: 'The explanation is still missing.',
    partIV: 'Part IV: requirements for your organisation', partIVText: 'Requirements differ from tender to tender. You find them with your bid.',
    partV: 'Part V: fewer candidates', partVText: 'This part does not apply. We choose no candidates beforehand: everybody may bid.',
    partVI: 'Part VI: signature', signed: 'Signed by {name} on {at:moment}.', again: 'Do you change something? Then it must be signed again. What was submitted already does not change.',
    unsigned: 'The declaration is filled in, but not signed yet. Without a signature you cannot bid.', incomplete: 'You cannot sign yet. Still missing:', parts: { operator: 'Part II: your organisation', grounds: 'Part III: an answer to each ground', explanations: 'Part III: an explanation of each yes' },
    preparer: 'You may fill in. A colleague who may sign has to sign.', back: 'Back to the organisation', toEvidence: 'File of your organisation',
  },
  evidence: {
    title: 'File of your organisation', lead: 'Keep the evidence for your declaration here. You can use it again in every tender.',
    notAsked: 'Nobody asks for these documents with a bid. Only those about to be awarded a lot hand in evidence. So there is nothing to do here now. But note: getting a GVA can take eight weeks.',
    pieces: 'Documents', empty: 'Your file is still empty.', columns: { type: 'Kind', issuedOn: 'Issued on', validUntil: 'Valid up to and including', state: 'State', acts: 'Change' }, noEnd: 'until something changes',
    states: { valid: 'Valid', expiring: 'Expires soon', expired: 'Expired' }, replace: 'Replace', change: 'Change details', file: 'File',
    unnamed: 'Not in the file yet', unnamedText: 'These files were uploaded. Say what they are and what their date is. Then they are in your file.', name: 'Say what it is', added: 'The file “{name}” was uploaded. Now say what it is.',
    renewed: 'A new version was uploaded. Say what its date is; until then the old one stays valid.', add: 'Add a document', replaces: 'You replace “{name}”. The old version is kept with procedures in which you handed it in.', noReplace: 'Do not replace',
    chooseFile: 'Choose a file', hint: 'PDF, PNG or JPG. At most 100 MB. Then we ask what it is and what its date is.', upload: 'Upload file', validity: 'How long is a document valid?', validityColumns: { type: 'Kind', how: 'Counts' }, back: 'Back to the organisation', toDeclaration: 'Declaration',
  },
  file: {
    title: 'Self-declaration and file', declaration: 'Declaration', evidence: 'File of your organisation', declarationWaits: 'Without a signed declaration you cannot bid.',
    expiring: '{type} is valid up to and including {until:day}.', expired: '{type} expired on {until:day}.', ending: 'These documents in your file expire soon or have expired:', endingNote: 'You do not need them for a bid. You do when we want to award you a lot, and with an application for admission.',
  },
  once: {
    title: 'For all lots together', declaration: 'Declaration', requirements: 'Requirements for your organisation', requirementsState: '{done} of {all} filled in', notMet: 'You say that you do not meet this requirement. We may then reject your bid.',
    missing: 'Your declaration is not complete yet. You cannot submit yet.', unsigned: 'Your declaration is not signed yet. You cannot submit yet.', open: 'You did not say of each requirement yet whether you meet it. You cannot submit yet.',
    declared: 'Declaration', declaredAt: 'Signed by {name} on {at:moment}. It goes along as it is now.', yes: 'You answered yes to: {grounds}.', noYes: 'You answered no to all grounds for exclusion.', toDeclaration: 'To the declaration', toRequirements: 'To the requirements', said: { yes: 'Yes', no: 'No' },
  },
};

export const publicPages = {
  title: 'Requirements for bidders', lead: 'With your bid you declare whether you meet these requirements. Send no evidence. Only those about to be awarded a lot hand it in.',
  none: 'There are no special requirements. You do make a declaration about the grounds for exclusion.', evidence: 'Evidence, only from those about to be awarded a contract: {types}.', noEvidence: 'For this we ask no evidence.',
  turnover: 'A turnover of at least {amount:euro} a year. The contract is estimated at {value:euro}. Reason: {reason}', grounds: 'Besides these the grounds for exclusion of articles 2.86 and 2.87 of the Public Procurement Act 2012 apply. The law does not demand that here; we declare them to apply. Your declaration says what they mean.',
};

export const staffPages = {
  title: 'Requirements for bidders', none: 'There are no requirements yet. That is allowed: bidders always make a declaration about the grounds for exclusion.',
  declaration: 'Declaration', signed: 'Signed by {name} on {at:moment}.', sme: 'Small or medium-sized: {answer}.', group: 'Group: {companies}.', noGroup: 'No other organisations in the group.', noYes: 'No to all grounds for exclusion.',
  yes: 'Yes to', explanation: 'What happened', measures: 'What the bidder did', heard: 'A yes is no exclusion yet: hear the bidder first and weigh the measures (Aw 2.87a).', requirements: 'Requirements', met: 'Met, says the bidder: {answer}.', unanswered: 'No answer.', forOffice: 'The declaration is for those who screen. Assessors do not see it.',
};
