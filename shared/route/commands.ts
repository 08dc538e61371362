import { decide, propose } from './decide.ts';
import { judge } from './judge.ts';

export const routeCommands = [judge, propose, decide];
