/** English of nl/pages-about.ts. */
export const aboutPages = {
  accessibility: {
    title: 'Accessibility',
    lead: 'Everybody must be able to use this portal. Here you read how far we are, and what you can do if something does not work.',
    statement: {
      title: 'Accessibility statement',
      facts: {
        organisation: 'Organisation', scope: 'Applies to', scopeText: 'All pages, letters and other files that this portal makes itself.',
        standard: 'Standard', standardText: 'EN 301 549 and WCAG 2.2, levels A and AA',
        status: 'Status', statusText: 'C: first measures taken',
        basis: 'Evaluation', basisText: 'Our own tests, by the makers. No independent evaluation has been done yet.',
        signed: 'Approved by a director', signedText: 'Not yet. The statement is not in the national register yet either.',
      },
      law: 'The Dutch decree on digital accessibility of government asks for such a statement. Without an independent evaluation the status may not be higher, even though we know of no errors.',
    },
    parts: [
      { title: 'What we test', text: ['A computer checks every kind of page against WCAG 2.2, in Dutch and in English.', 'We walk through whole procedures without JavaScript, and for every role parts of them with the keyboard alone.', 'We check most pages on a screen of 320 pixels wide. That is the same as zooming to 400%.', 'Letters and evidence in PDF have a structure that a screen reader can follow.'] },
      { title: 'What we do not know yet', text: ['A computer does not find all errors. People with a disability have not tested the portal yet.', 'We have not tried every screen reader and every browser.'] },
      { title: 'What the statement does not cover', text: ['Files that providers upload are not made by us. They may be harder to read.', 'Nor does the portal check documents that staff put with a tender.', 'Signing in itself happens on the website of eHerkenning or of your municipality.'] },
    ],
    help: {
      title: 'Does something not work?',
      write: 'Write to us what does not work, and on which page:',
      other: 'We will look for another way with you. If a deadline is near, please say so at once.',
      complaint: 'Not satisfied with our answer? File a complaint. We answer it within six weeks.',
      ombudsman: 'If that does not help either, you can go to the National Ombudsman or the ombudsman of your municipality.',
    },
  },
  privacy: {
    title: 'Privacy',
    lead: 'Here you read which data of people we keep, why, and for how long.',
    who: {
      title: 'Who is responsible',
      text: ['The nine municipalities procure together. Servicebureau Jeugdhulp Haaglanden runs this portal for them.', 'The data are held by a cloud service in the European Union, encrypted with keys of the portal.', 'Data of children and parents do not belong here. Do not put them into your answers or files either.'],
    },
    why: {
      title: 'Why we may use data',
      text: ['Municipalities have a legal obligation: the Dutch Public Procurement Act 2012 and the Youth Act (GDPR article 6(1)(c)).', 'Besides, they carry out a task in the public interest (under e).', 'We make no profiles and sell nothing. A computer never decides on a bid by itself.'],
    },
    kept: {
      title: 'What we keep, and for how long',
      columns: { what: 'What', why: 'What for', long: 'How long' },
      rows: [
        { what: 'Sign-in: your name, e-mail address and role, as your means of sign-in gives them', why: 'Knowing who you are and what you may do', long: 'Until you sign out, {session} hours at most. Without activity {idle} minutes.' },
        { what: 'Previous visit: when you were last here', why: 'Showing what changed since then', long: '{visit} days after your last visit' },
        { what: 'Messages that you read: which ones you opened', why: 'Making unread messages stand out', long: '{visit} days after you last opened one' },
        { what: 'Organisation: name, addresses for messages, and who has a mandate', why: 'Asking, bidding and sending messages', long: 'As long as the organisation takes part, then as a part of the file' },
        { what: 'Following: your name, e-mail address, what you follow and are interested in', why: 'Mailing you about procedures, if you choose so', long: 'In use until you stop. What you filled in earlier is kept beside the log until a member of staff deletes it. The button in a mail works for {stop} days.' },
        { what: 'Passkeys: the public half, the name you gave it, and who you were when you signed in', why: 'Signing in when your own means is out of order', long: 'Until you remove them, at most {passkey} days after the last ordinary sign-in' },
        { what: 'Staff: name and role in the list of colleagues', why: 'Being able to choose each other, for instance as an assessor', long: '{colleague} days after the last sign-in' },
        { what: 'Drafts and files that were never submitted', why: 'Going on where you were', long: 'Files {procedure} days after the upload' },
        { what: 'Downloads of everything together that are too large for one answer', why: 'Being able to give them to you', long: '{copy} days at most; the address works for five minutes' },
        { what: 'What you typed into a form and did not send, encrypted', why: 'Putting it back when your window closes', long: '{typed} days after you typed it, or until you send it or throw it away' },
        { what: 'Submitted bids, sealed', why: 'Opening and assessing fairly', long: 'At least {procedure} days; nobody can delete them earlier' },
        { what: 'File of a procedure: opened bids, scores, letters, contracts, evidence', why: 'Accountability: Public Procurement Act 2.56 and 2.138a, Public Records Act', long: 'Seven years. Deleting takes a list that somebody approves.' },
        { what: 'Log: what happened and who signed in or out, with a pseudonym instead of a name', why: 'Being able to check afterwards', long: 'For good. The copies are locked for {years} years.' },
        { what: 'Answers of the portal to what you asked it to do', why: 'So that sending twice counts once', long: '{answers} days' },
        { what: 'Technical logs: moment, page and outcome, never what you typed', why: 'Finding outages and abuse', long: '{procedure} days at most' },
        { what: 'Backups', why: 'Repair after an outage', long: 'Those of every night {nightly} days, those of every month {years} years' },
      ],
      honest: 'The portal does not yet delete files of procedures after seven years by itself. A member of staff has to do it.',
    },
    seen: {
      title: 'Who sees what',
      text: ['Before the opening nobody reads your bid, nor do we.', 'After it only those who work on that procedure read along.', 'A clarification notice never tells who asked a question.', 'After the final award we tell the names of winning organisations.'],
    },
    cookies: { title: 'Cookies', text: ['We only use cookies that are needed: for signing in, for the language that you choose and for finding what you typed.', 'We do not follow you. There are no parts of other companies on the pages.'] },
    rights: {
      title: 'Your rights',
      text: ['You may see your data, have them corrected or deleted, or take them with you. You may also object (GDPR articles 15 to 21).', 'Deleting is not always possible: we have to keep the file of a procedure and the log.'],
      write: 'Write to us:',
      authority: 'Not satisfied with our answer? Then you can file a complaint with the Dutch Data Protection Authority (Autoriteit Persoonsgegevens).',
    },
  },
  sealing: {
    title: 'Sealing and receipts',
    lead: 'This is how you know for sure that your bid came in on time, and that nobody reads it too early.',
    steps: {
      title: 'From draft to opening',
      items: [
        { title: 'You fill in', text: 'We keep your answers and prices encrypted. Only your organisation can read your draft.' },
        { title: 'You upload files', text: 'We check every file and make a sealed copy of it. Until you submit, your own copy stays as well.' },
        { title: 'You submit', text: 'We write everything down at once: the bid, the moment and the line in the log. If a part fails, nothing is submitted.' },
        { title: 'You get a receipt', text: 'It is on your page at once and comes with your messages.' },
        { title: 'The loose copy goes', text: 'Of a submitted file only the sealed copy is left. You still see its name and size.' },
        { title: 'The deadline passes', text: 'At the moment itself is too late, and so is a millisecond later. Extending takes two people, and can only be to a later moment.' },
        { title: 'Two people open', text: 'They approve the opening within ten minutes of each other. Only then does the portal decrypt the bids. We compare every file with its fingerprint.' },
      ],
    },
    who: {
      title: 'Who can read what',
      columns: { who: 'Who', before: 'Before the closing', closed: 'Between closing and opening', opened: 'After the opening' },
      rows: [
        { who: 'Your organisation', before: 'Your draft and receipt', closed: 'Your draft and receipt', opened: 'Your receipt' },
        { who: 'Other providers', before: 'Nothing', closed: 'Nothing', opened: 'Nothing. After the final award the names of winners' },
        { who: 'Procurement officers and assessors', before: 'Nothing, not even how many', closed: 'Nothing, not even how many', opened: 'What belongs to their task' },
        { who: 'Administrators', before: 'Nothing: the key refuses', closed: 'Nothing: the key refuses', opened: 'Nothing: the key refuses' },
      ],
    },
    receipt: {
      title: 'What your receipt says',
      text: ['The moment to the millisecond, by the clock of our server.', 'The lots, and of each file its name, size and fingerprint.', 'The place of your bid in the log, with the fingerprint of that line.', 'No price and no answer. So you can show it without giving anything away.'],
    },
    check: {
      title: 'Checking it yourself',
      lead: 'You do not have to believe us. This you can find out yourself:',
      items: ['On your receipt choose “Check this receipt in the log”. You then see whether the line is still exactly the same.', 'Make the fingerprint of your own file and compare it with the one on the receipt. For that you use one of these commands:'],
      systems: { windows: 'Windows', mac: 'Mac', linux: 'Linux' },
      file: 'file.pdf',
      ledger: 'The whole log can be checked with a separate program. Its description is public, so that you can make such a program yourself.',
    },
    limits: {
      title: 'Where the limits are',
      text: ['Until a file is submitted and sealed, an ordinary key of the portal protects it. So it is with the name of the file.', 'The key of the procedure does not know of the two approvals. That the program waits for them is a rule of the program itself.', 'Whoever may replace the programs of the portal has as much power as the key. Only a few people may, and it is recorded.'],
    },
    terms: 'Words on this page',
  },
} as const;
