import { ConfigurationSet, ConfigurationSetTlsPolicy, EmailIdentity, EmailSendingEvent, EventDestination, Identity } from 'aws-cdk-lib/aws-ses';
import { EventBus } from 'aws-cdk-lib/aws-events';
import type { Construct } from 'constructs';
import type { Names } from './names.ts';
import type { Settings } from './settings.ts';

/** Who sends the portal's mail, and by which rules: over TLS only, and what comes back or is called spam is told to the default bus, the only one that SES can tell. */
export function makeMail(scope: Construct, { mailDomain }: Settings, names: Names): void {
  new EmailIdentity(scope, 'Mail', { identity: Identity.domain(mailDomain) });
  const set = new ConfigurationSet(scope, 'MailSet', { configurationSetName: names.mailSet, tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE });
  set.addEventDestination('CameBack', { destination: EventDestination.eventBus(EventBus.fromEventBusName(scope, 'DefaultBus', 'default')), events: [EmailSendingEvent.BOUNCE, EmailSendingEvent.COMPLAINT] });
}
