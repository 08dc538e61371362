import { eight } from '../../../shared/tender/example.ts';
import type { InboxMessage } from '../../../shared/views/inbox.ts';
import type { Pinned } from '../../../shared/bid/uploads.ts';
import type { Evidence } from './evidence.ts';

/** Faults after which a mail may go out a second time: it was sent, and that it was could not be noted. */
const forgetful = ['crash', 'lost request', 'lost answer', 'duplicate request', 'delay', 'throttling', 'record twice', 'time limit'] as const;

/** I18: one notice for everybody whom an event concerns, and its mail. */
export function noticesOnce(evidence: Evidence): string[] {
  const { lines, world } = evidence;
  const inbox = [...world.dynamo.tables['states']?.all() ?? []].filter((item) => item['pk']?.S?.startsWith('inbox#'));
  const messages = inbox.map((item) => JSON.parse(item['message']?.S ?? '{}') as InboxMessage);
  const has = (party: string, event: string, at: string): number => messages.filter((one) => one.party === party && one.event === event && one.at === at).length;
  const wanted = lines.flatMap((line): [string, string, string][] => {
    const kvk = line.stream.slice(line.stream.lastIndexOf('/') + 1);
    if (line.type === 'bid.submitted' || line.type === 'bid.withdrawn') return [[`org_${kvk}`, line.type, line.at]];
    if (line.type === 'opening.recorded') return eight.map((code) => [`gm_${code}`, 'tender.opened', line.at]);
    if (line.type !== 'deadline.extended') return [];
    return eight.map((code) => [`gm_${code}`, 'tender.extended', line.at]);
  });
  const submissions = lines.filter(({ type }) => type === 'bid.submitted');
  for (const bound of lines.filter(({ type, data }) => type === 'document.bound' && data['verdict'] === 'refused')) {
    const by = submissions.find(({ data }) => (data['documents'] as unknown as readonly Pinned[]).some(({ key, version }) => version === bound.data['version'] && bound.stream.endsWith(key.split('/')[3] ?? '')));
    if (by !== undefined) wanted.push([`org_${by.stream.slice(by.stream.lastIndexOf('/') + 1)}`, 'document.refused', by.at]);
  }
  const counts = new Map<string, number>();
  for (const each of wanted) counts.set(each.join(' '), (counts.get(each.join(' ')) ?? 0) + 1);
  const owed = inbox.flatMap((item) => (item['now']?.L ?? []).map(({ S: who = '' }) => ({ to: item['pk']?.S ?? '', sent: item['sent']?.M?.[who]?.M?.['id']?.S !== undefined })));
  const calm = forgetful.every((name) => world.faults.counts[name] === 0);
  return [
    ...[...counts].flatMap(([each, count]) => {
      const [party = '', event = '', at = ''] = each.split(' ');
      const found = has(party, event, at);
      return found === count ? [] : [`${party} should have ${count} notices of ${event} at ${at} and has ${found}`];
    }),
    ...owed.filter(({ sent }) => !sent).map(({ to }) => `a mail to ${to} was not sent`),
    ...(world.mails.length < owed.length || (calm && world.mails.length > owed.length) ? [`${world.mails.length} mails of ${owed.length} notices`] : []),
  ];
}
