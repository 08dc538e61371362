import { later } from '../../../shared/kernel/moments.ts';
import type { Evidence } from './evidence.ts';

/** I10: two different people, within ten minutes, each after the closing and the barrier. */
export function byTwo({ lines }: Evidence): string[] {
  const opened = lines.find(({ type }) => type === 'tender.opened');
  if (opened === undefined) return ['the tender was never opened'];
  const first = lines.findLast(({ type, seq, stream }) => type === 'opening.approved' && stream === opened.stream && seq < opened.seq);
  if (first === undefined) return ['opened with one approval'];
  const closesAt = String(opened.data['closesAt']) as typeof opened.at;
  const from = later(closesAt, { seconds: 120 });
  return [
    ...(first.actor === opened.actor ? [`opened by ${first.actor} alone`] : []),
    ...(opened.at > later(first.at, { minutes: 10 }) ? [`opened at ${opened.at}, first approved at ${first.at}`] : []),
    ...[first, opened].filter(({ at }) => at < from).map(({ at, actor }) => `${actor} approved at ${at}, before ${from}`),
  ];
}

/** I11: it is opened once, recorded once, and what was opened does not change. */
export function openedOnce({ lines, world, start }: Evidence): string[] {
  const count = (wanted: string): number => lines.filter(({ type }) => type === wanted).length;
  const dossier = new Map<string, string>();
  const changed = world.writes.flatMap(({ written }) => written.flatMap(({ after }) => {
    if (after?.['pk']?.S !== `dossier#${start.tender}`) return [];
    const [place, text] = [after['sk']?.S ?? '', after['opened']?.S ?? after['document']?.S ?? ''];
    const before = dossier.get(place);
    dossier.set(place, text);
    return before !== undefined && before !== text ? [`the dossier of ${place} was changed`] : [];
  }));
  return [
    ...(count('tender.opened') === 1 ? [] : [`opened ${count('tender.opened')} times`]),
    ...(count('opening.recorded') === 1 ? [] : [`recorded ${count('opening.recorded')} times`]),
    ...changed,
  ];
}

/** I12: the deadline only moves later, by two people, before the opening, and is the same everywhere. */
export function oneDeadline({ gates, lines, final, world }: Evidence): string[] {
  const faults = gates.flatMap((gate, i) => {
    const before = gates[i - 1];
    return [
      ...(gate.alike ? [] : ['the shards of the gate differ']),
      ...(before !== undefined && gate.closesAt < before.closesAt ? [`the closing moved from ${before.closesAt} to ${gate.closesAt}`] : []),
      ...(before?.opened === true && (gate.closesAt !== before.closesAt || !gate.opened) ? ['the gate moved after the opening'] : []),
      ...(gate.keyFrom < gate.closesAt ? [`the key opens at ${gate.keyFrom}, before ${gate.closesAt}`] : []),
    ];
  });
  const moves = lines.filter(({ type }) => type === 'deadline.extended');
  const alone = moves.flatMap((move) => {
    const before = lines.filter(({ stream, seq }) => stream === move.stream && seq < move.seq);
    const [proposed, approved] = ['extension.proposed', 'extension.approved'].map((wanted) => before.findLast(({ type }) => type === wanted));
    return proposed === undefined || approved === undefined || proposed.actor === approved.actor ? ['the deadline was moved by one person'] : [];
  });
  const gate = gates.at(-1)?.closesAt ?? '';
  const key = world.kms.closesAt.get(final.key?.keyId ?? '') ?? '';
  return [
    ...faults, ...alone,
    ...(moves.length === gates.filter(({ closesAt }, i) => i > 0 && closesAt !== gates[i - 1]?.closesAt).length ? [] : ['the gate moved without its event']),
    ...(final.plan.closesAt === gate && key >= gate ? [] : [`closes at ${final.plan.closesAt} by the tender, ${gate} by the gate, ${key} by the key`]),
  ];
}
