import { admissionContractCommands } from './admission-commands.ts';
import { tenderContractCommands } from './commands.ts';
import { roomCommands } from './room-commands.ts';

/** Every command on a contract, whatever it follows from. */
export const contractCommands = [...tenderContractCommands, ...admissionContractCommands, ...roomCommands];
