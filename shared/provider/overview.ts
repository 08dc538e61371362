import type { Notice } from '../notify/notice.ts';

/** Where an organisation finds what it was asked for; the rest it reads from the partner itself. */
export interface Invitation { readonly tender: string; readonly lead: string }
/** A message without its text: what a list of messages tells. */
export interface MessageLine extends Pick<Notice, 'event' | 'about' | 'at' | 'params'> { readonly id: string }

/**
 * One list of the index for the first page of an organisation, so that one query reads it: what others asked of it and
 * what it was told. Backwards, invitations come first and in both the newest.
 */
export const overviewOf = (kvk: string): string => `own_${kvk}`;
export interface OverviewLine { readonly invitation?: Invitation; readonly message?: MessageLine }

/** After every message in the order of keys: those begin with the year. */
export const invitationKey = (invitedAt: string, { tender, lead }: Invitation): string => `~${invitedAt} ${tender} ${lead}`;
export const messageLine = ({ id, event, about, at, params }: MessageLine): MessageLine => ({ id, event, about, at, params });
