import type { Notice } from '../notify/notice.ts';

/** Where an organisation finds what it was asked for; the rest it reads from the partner itself. */
export interface Invitation { readonly tender: string; readonly lead: string }
/** A message without its text: what a list of messages tells. */
export interface MessageLine extends Pick<Notice, 'event' | 'about' | 'at' | 'params'> { readonly id: string }

/**
 * One list of the index for the first page of an organisation, so that one query reads it: what others asked of it and
 * what it was told. Backwards, invitations come first, those to a revision among them, and in both the newest.
 */
export const overviewOf = (kvk: string): string => `own_${kvk}`;
/**
 * `revision`: to which the organisation is invited, found by the message that told it; `reacted`: a revision and round in
 * which it has a submission that counts.
 */
export interface OverviewLine { readonly invitation?: Invitation; readonly message?: MessageLine; readonly revision?: string; readonly reacted?: Reacted }
export interface Reacted { readonly revision: string; readonly round: number }

/** After every message in the order of keys: those begin with the year. */
export const invitationKey = (invitedAt: string, { tender, lead }: Invitation): string => `~${invitedAt} ${tender} ${lead}`;
export const messageLine = ({ id, event, about, at, params }: MessageLine): MessageLine => ({ id, event, about, at, params });

/** By these messages an organisation is invited to the revision that they are about. */
const invites: readonly string[] = ['revision.invited', 'revision.joined'];

/** Where a message stands in the list. One that invites stands before all others, so that its revision is always found. */
export const messageListing = (message: MessageLine): { readonly key: string; readonly summary: OverviewLine } =>
  (invites.includes(message.event) ? { key: `~${message.id}`, summary: { revision: message.about, message: messageLine(message) } } : { key: message.id, summary: { message: messageLine(message) } });
export const reactedKey = ({ revision, round }: Reacted): string => `~${revision} ${round}`;
