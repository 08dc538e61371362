import { applicationCommands } from './apply-commands.ts';
import { approveChange, proposeChange } from './change-commands.ts';
import { askColleges, close, endByRoute, open, prepareOpening, withdraw } from './open-commands.ts';
import { addCondition, addProduct, create, describe, plan, removeCondition, removeProduct } from './prepare-commands.ts';
import { askSupplement, complete, decide, judge, planTalk, propose, reportTalk } from './review-commands.ts';

/** What the workers do on an open house; no route reaches these. */
export const admissionWorkerCommands = [endByRoute];

/** Every command on an open house and on applications to it, in the order in which they are given. */
export const admissionCommands = [
  create, describe, addCondition, removeCondition, addProduct, removeProduct, plan, askColleges, prepareOpening, open, proposeChange, approveChange, close, withdraw,
  ...applicationCommands,
  askSupplement, complete, planTalk, reportTalk, judge, propose, decide,
];
