import { accept, confirmConsequence, countersign, refuseText } from './acceptance-commands.ts';
import { adopt, askColleges, endByRoute, endSigning, findLimits, takeBack, withdraw } from './final-commands.ts';
import { answer, give, note } from './input-commands.ts';
import { create, describe, invite, inviteList, leaveOut, plan } from './prepare-commands.ts';
import { reactionCommands } from './reaction-commands.ts';
import { laterForOutage } from './later-for-outage.ts';
import { publishReplies, reply } from './reply-commands.ts';
import { approveLater, closeReactions, consult, prepareText, present, proposeLater } from './round-commands.ts';
import { begin, importText, remove, write } from './text-commands.ts';

/** What the workers do on a revision; no route reaches these. */
export const revisionWorkerCommands = [endByRoute, laterForOutage];

/** Every command on a revision, its texts, reactions and signatures, in the order in which they are given. */
export const revisionCommands = [
  create, describe, invite, inviteList, leaveOut, plan, begin, write, remove, importText, consult, give, note, answer, prepareText, present, proposeLater, approveLater,
  ...reactionCommands, closeReactions, reply, publishReplies, findLimits, askColleges, takeBack, adopt,
  accept, refuseText, countersign, endSigning, confirmConsequence, withdraw,
];
