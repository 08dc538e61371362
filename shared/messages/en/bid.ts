/** English of nl/bid.ts. */
export const commands = {
  'draft.choose-lots': {
    title: 'Choose lots',
    intro: 'Choose the lots that you want to bid on. You can change this until the closing. Saving is not submitting.',
    submit: 'Save lots',
    done: 'Your choice is saved. It counts only when you submit.',
    fields: { lots: { label: 'Lots' } },
  },
  'draft.answer': {
    title: 'Answer the questions',
    intro: 'Answer the questions for this lot. An answer has 8,000 characters at most. You can save in between. Saving is not submitting.',
    submit: 'Save answers',
    done: 'Your answers are saved. They count only when you submit.',
    fields: { answers: { label: 'Answers', of: { criterion: { label: 'Criterion' }, text: { label: 'Answer' } } } },
  },
  'draft.price': {
    title: 'Fill in the price',
    intro: 'Fill in your price for this lot. We show it to you once more before you submit. Saving is not submitting.',
    submit: 'Save price',
    done: 'Your price is saved. It counts only when you submit.',
    fields: { price: { label: 'Price in euros', hint: 'Use a comma before the cents, for example 87,50.' } },
  },
  'draft.remove-document': {
    title: 'Remove file',
    intro: 'This file will not be part of what you submit. It changes nothing of what you submitted already.',
    submit: 'Remove file',
    done: 'The file is left out from now on. What you submitted already has not changed.',
    fields: {},
  },
  'bid.submit': {
    title: 'Submit bid',
    intro: 'You submit what stands above. You then get a receipt. Until the closing you can replace or withdraw it.',
    submit: 'Submit definitively',
    done: 'Your bid was received. The receipt is ready for you.',
    fields: {
      lots: { label: 'For which lots do you submit?', hint: 'If you choose none, you submit for all lots of your draft.' },
      readBack: { label: 'Check number of what you saw' },
      declaration: { label: 'I may sign for my organisation. I have checked the answers, prices and files, and I sign this bid.' },
    },
  },
  'bid.withdraw': {
    title: 'Withdraw bid',
    intro: 'Your bid then no longer counts for these lots. No earlier bid counts again either. Your draft is kept.',
    submit: 'Withdraw bid',
    done: 'Your bid was withdrawn for the lots that you chose.',
    fields: { lots: { label: 'For which lots do you withdraw?' } },
  },
  'document.bind': {
    title: 'Record file',
    submit: 'Record',
    done: 'The file was recorded.',
    fields: {
      lot: { label: 'Lot' },
      version: { label: 'Version' },
      hash: { label: 'SHA-256' },
      size: { label: 'Size in bytes' },
      type: { label: 'Kind of file' },
      verdict: { label: 'Outcome', codes: { ok: 'In order', refused: 'Refused' } },
      reason: { label: 'Reason', codes: { empty: 'Empty', 'too-large': 'Too large', type: 'Another kind of file than allowed', malware: 'Malware' } },
    },
  },
};

export const refusals = {
  'bid.late': 'Too late. We received this on {received:moment}, at {receivedTime} to be exact. Bidding closed on {closed:moment}, at {closedTime} to be exact. Nothing was changed.',
  'bid.tender-withdrawn': 'This tender was withdrawn. You can no longer bid.',
  'bid.lot-unknown': 'Lot {lot} does not belong here. Choose a lot from the list.',
  'bid.criterion-unknown': 'Criterion {criterion} has no question. Answer only the questions that are there.',
  'bid.too-large': 'Your answers together are larger than {kilobytes} kB. Shorten them or send a file along.',
  'bid.no-price': 'The tariffs of this tender are fixed. You need not fill in a price.',
  'bid.nothing': 'You have not chosen a lot yet. First choose the lots that you want to bid on.',
  'bid.incomplete': 'Your bid is not complete yet and was not submitted. Still missing (lot and part): {missing}.',
  'bid.changed': 'Your draft changed after you saw it. Nothing was submitted. Open “Check and submit” again and look everything through.',
  'bid.not-submitted': 'There is no bid that counts on lot {lot}. Choose a lot from the list.',
  'document.hash': 'The SHA-256 has 64 characters: digits and the letters a to f.',
  'document.reason': 'A refused file has a reason, an accepted file has none.',
  'document.bound': 'This version was recorded already with another SHA-256: {hash}.',
};
