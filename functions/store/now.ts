import { instantOf } from '../../shared/kernel/moments.ts';

/** Now, by the machine's clock: nobody tells a worker when it sends (docs/decisions/0009-a-workers-moment.md). */
export const now = () => instantOf(Date.now());
