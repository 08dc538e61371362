import { accept, refuseText } from '../../shared/revision/acceptance-commands.ts';
import { give } from '../../shared/revision/input-commands.ts';
import { reactionCommands } from '../../shared/revision/reaction-commands.ts';

/** What providers do on revisions: a file of its own, for who comes there. */
export const revisionsCommands = [give, ...reactionCommands, accept, refuseText];
