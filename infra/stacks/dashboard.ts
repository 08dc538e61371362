import { Duration, type Stack } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { AlarmStatusWidget, Dashboard, GraphWidget, Metric, type Alarm, type IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import type { Function as Lambda } from 'aws-cdk-lib/aws-lambda';
import type { Said } from '../../functions/log.ts';
import { functions } from '../functions.ts';
import type { Names } from './names.ts';
import type { WorkerQueue } from './workers.ts';

/** What the log of the doors says that is counted: of none of these there is more when more people bid. */
const counted = { 'request-failed': 'request failed', 'sign-in-refused': 'sign-in refused', 'sign-in-silent': 'sign-in silent' } as const satisfies Readonly<Record<string, Said>>;
export type Counted = keyof typeof counted;

/** Counts lines of the doors' logs; one metric of all doors together. */
export function countDoors(stack: Stack, doors: readonly { readonly name: string; readonly run: Lambda }[], names: Names): Readonly<Record<Counted, IMetric>> {
  const metricNamespace = names.roleName('doors');
  for (const [metricName, said] of Object.entries(counted)) {
    for (const { name, run } of doors) {
      new MetricFilter(stack, `Count-${metricName}-${name}`, { logGroup: run.logGroup, metricNamespace, metricName, filterPattern: FilterPattern.stringValue('$.what', '=', said), metricValue: '1' });
    }
  }
  const metric = (metricName: Counted): IMetric => new Metric({ namespace: metricNamespace, metricName, statistic: 'Sum', period: Duration.minutes(5) });
  return { 'request-failed': metric('request-failed'), 'sign-in-refused': metric('sign-in-refused'), 'sign-in-silent': metric('sign-in-silent') };
}

/** Lines that providers write in a procedure that is not opened: whose queue has them, shows by its age when somebody submitted. */
const ofProviders = /^(bid|document|partner|application|supplement|reaction|acceptance|revision\.(accepted|refused))\b/;
const quiet = functions.filter(({ trigger }) => trigger.by === 'ledger' && trigger.types !== 'everything' && !trigger.types.some((type) => ofProviders.test(type))).map(({ name }) => name);

/**
 * One page for who keeps the portal running. Before an opening nothing on it says how many bid: of workers that handle
 * bids it shows whether an alarm rings and no number (docs/operate.md).
 */
export function makeDashboard(stack: Stack, { alarms, api, doors, queues }: {
  readonly alarms: readonly Alarm[]; readonly api: HttpApi; readonly doors: Readonly<Record<Counted, IMetric>>; readonly queues: readonly WorkerQueue[];
}, names: Names): void {
  const period = Duration.minutes(5);
  const ages = queues.flatMap(({ name, lines }) => (lines === undefined || !quiet.includes(name) ? [] : [lines.metricApproximateAgeOfOldestMessage({ label: name, period, statistic: 'Maximum' })]));
  new Dashboard(stack, 'Dashboard', {
    dashboardName: names.roleName('watch'),
    widgets: [
      [new AlarmStatusWidget({ title: 'Alarms', width: 24, height: 8, alarms: [...alarms] })],
      [
        new GraphWidget({ title: 'Time to answer, ms', width: 8, left: [api.metricLatency({ label: 'half', period, statistic: 'p50' }), api.metricLatency({ label: '95 of 100', period, statistic: 'p95' })] }),
        new GraphWidget({ title: 'Failed requests, refused and unanswered sign-ins', width: 8, left: [api.metricServerError({ label: 'gateway', period, statistic: 'Sum' }), doors['request-failed'], doors['sign-in-refused'], doors['sign-in-silent']] }),
        new GraphWidget({ title: 'Oldest line that waits, s', width: 8, left: ages }),
      ],
    ],
  });
}
