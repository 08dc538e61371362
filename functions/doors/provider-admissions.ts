import { applicationCommands } from '../../shared/admission/apply-commands.ts';
import { signAdmission } from '../../shared/contract/admission-commands.ts';

/** What providers do on open houses: a file of its own, for who comes there. */
export const admissionsCommands = [...applicationCommands, signAdmission];
