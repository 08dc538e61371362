/**
 * What SES tells of a mail that came back, through EventBridge (SES Developer Guide, "Event data that Amazon SES
 * publishes", bounce object): the tags are those that the mail was sent with. Only what the portal reads.
 */
export interface Bounced {
  readonly detail: {
    readonly bounce: {
      readonly bounceType: string;
      readonly bounceSubType: string;
      readonly bouncedRecipients: readonly { readonly emailAddress: string }[];
      readonly timestamp: string;
      /** One for each report. */
      readonly feedbackId: string;
    };
    readonly mail: { readonly messageId: string; readonly tags?: Readonly<Record<string, readonly string[]>> };
  };
}

/** There is no such mailbox, or it will never take mail of ours; a full one is `Transient`. */
export const isPermanent = ({ bounceType }: Bounced['detail']['bounce']): boolean => bounceType === 'Permanent';
