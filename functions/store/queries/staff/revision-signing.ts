import { may } from '../../../../shared/access/table.ts';
import { acceptance } from '../../../../shared/revision/acceptance.ts';
import { endSigning } from '../../../../shared/revision/final-commands.ts';
import { mustExist } from '../../../../shared/revision/guards.ts';
import { revisionAt } from '../../../../shared/revision/revision.ts';
import { approveLater, proposeLater } from '../../../../shared/revision/round-commands.ts';
import { tryAct } from '../../../../shared/tender/acts.ts';
import { revisionSigning } from '../../../../shared/views/revision/signing.ts';
import type { Query } from '../../reader.ts';

export const signing: Query<'staff.revision-signing'> = async ({ store, at, actor, path }) => {
  const { state: of } = await store.load(revisionAt(path));
  mustExist(of);
  const acceptances = await store.all(acceptance, of.id);
  const possible = of.status !== 'signing' ? [] : [[endSigning, {}], [proposeLater, undefined], ...(of.pendingLater === null ? [] : [[approveLater, {}] as const])] as const;
  const acts = possible.filter(([{ name }]) => may(actor, name as never, path)).flatMap(([command, trial]) => tryAct(command, of, trial, { acceptances }, { at, actor, path }) ?? []);
  return { signing: revisionSigning(of, acceptances, { acts, actor, at }) };
};
