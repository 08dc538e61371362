import { recordAwardNotice } from './award-notice.ts';
import { askColleges, appoint } from './colleges.ts';
import { agree, lock, score, unlock } from './assess.ts';
import { approveAward, closeAssessment, proposeAward } from './award.ts';
import { stateConflict } from './conflict.ts';
import { setNames } from './anonymity.ts';
import { addPrice, addQuality, removeCriterion, setMethod } from './criteria-commands.ts';
import { approveExtension, proposeExtension } from './extend.ts';
import { completeContracts, finalise } from './finalise.ts';
import { setLimits } from './limits.ts';
import { approveOpening } from './open.ts';
import { judgeOverlap } from './overlap-commands.ts';
import { lapseAward, proposeLapse } from './lapse.ts';
import { plan } from './plan.ts';
import { addLot, create, describe, removeLot } from './prepare.ts';
import { endProceedings, recordProceedings } from './proceedings.ts';
import { preparePublication, publish } from './publish.ts';
import { answerAlone, refuseConfidentiality, withdrawQuestion } from './confidential.ts';
import { ask, publishNota } from './questions.ts';
import { openDocument } from './reading.ts';
import { screenRest } from './screening.ts';
import { addRequirement, removeRequirement } from './requirements.ts';
import { approveRectification, proposeRectification } from './rectify.ts';
import { noteDefect, screen } from './screen.ts';
import { withdraw } from './withdraw.ts';

/** Every command of people on a tender, its questions, notas and files, in the order of a procedure. */
export const tenderCommands = [
  create, describe, addLot, removeLot, setMethod, setNames, addQuality, addPrice, removeCriterion, addRequirement, removeRequirement, setLimits, plan, appoint, stateConflict, askColleges,
  preparePublication, publish, openDocument, ask, answerAlone, refuseConfidentiality, withdrawQuestion, publishNota, proposeExtension, approveExtension, proposeRectification, approveRectification, approveOpening,
  noteDefect, screen, screenRest, judgeOverlap, score, lock, unlock, agree, closeAssessment, proposeAward, approveAward,
  recordProceedings, endProceedings, proposeLapse, lapseAward, finalise, completeContracts, recordAwardNotice, withdraw,
];
