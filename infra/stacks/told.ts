import { Duration, type Stack } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { SnsTopic } from 'aws-cdk-lib/aws-events-targets';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { patternOf, type Watched } from './walls-watched.ts';
import { lastStop } from './workers.ts';
import type { Names } from './names.ts';
import type { Settings } from './settings.ts';

/** By which people are told, in one region, and where what nobody could be told of waits. */
export interface Telling { readonly topic: Topic; readonly unheard: Queue }

export function makeTelling(stack: Stack, settings: Settings, names: Names): Telling {
  const topic = new Topic(stack, 'Alarms', { topicName: names.roleName('alarms'), enforceSSL: true });
  const unheard = new Queue(stack, 'UnheardAlarms', { queueName: names.deadLetters('alarms'), encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true, retentionPeriod: Duration.days(14) });
  lastStop(unheard, 'What nobody could be told of waits here; the alarm itself stands in CloudWatch.');
  topic.addSubscription(new EmailSubscription(settings.alarmsTo, { deadLetterQueue: unheard }));
  return { topic, unheard };
}

/** Tells of acts on walls. EventBridge hears of a call only where a trail records it. */
export function tellOfActs(stack: Stack, { topic, unheard }: Telling, acts: readonly Watched[], names: Names): void {
  for (const one of acts) {
    new Rule(stack, `Walls-${one.id}`, {
      ruleName: names.roleName(`walls-${one.id}`), description: `Acts on ${one.what}`, eventPattern: patternOf(one), targets: [new SnsTopic(topic, { deadLetterQueue: unheard })],
    });
  }
}
