/**
 * How long each kind of what the portal keeps stays, in days. The rules of buckets, logs and backups (infra/stacks) and the
 * expiry of items (functions/store) are set from it, and the privacy page tells it: what people are told is what is done.
 */
export const keeping = {
  /** Uploads and drafts that were never submitted, locks of sealed files, access logs: a procedure, with its questions, standstill and proceedings, ends well within it. */
  procedure: 400,
  /** As long as municipalities keep a procedure (Selectielijst gemeenten 2020): copies of the ledger, monthly backups. */
  record: 7 * 365 + 2,
  /** Backups of every night. */
  nightly: 35,
  /** What a command answered: longer than any program tries again. */
  answers: 90,
  /** The address in a mail at which one click ends such mails. */
  stop: 400,
  /** An archive too large for an answer, which its maker fetches within minutes. */
  copy: 3,
  /** A colleague in the list of staff, after the last sign-in: nobody is kept who left. */
  colleague: 365,
  /** What was typed into a form and not sent. */
  typed: 7,
  /** A passkey, after its person last signed in with the identity provider: a procedure from publication to award fits in it. */
  passkey: 90,
  /** When somebody was last here, after that moment. */
  visit: 365,
} as const;

export type Keeping = typeof keeping;
