import { admissionCommands } from '../../shared/admission/commands.ts';
import { admissionContractCommands } from '../../shared/contract/admission-commands.ts';
import { roomCommands } from '../../shared/contract/room-commands.ts';

/** What is done on open houses and on the contracts that follow from them: a file of its own, for who comes there. */
export const admissionsCommands = [...admissionCommands, ...admissionContractCommands, ...roomCommands];
