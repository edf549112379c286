/** What is known of a mail when it has been received. */
export interface Receipt {
  messageId: string;
  at: string;
  returnPath: string;
  recipients: string[];
  /** Addresses in the From header. */
  from: string[];
  /** Whoever sent it had signed in as the one it is from. */
  isProven: boolean;
  functionName: string;
}

/**
 * The event of the Lambda action of an SES receipt rule. Nobody can ask the sender's domain here, so what SES would find
 * out by DMARC is whether the session signed in as the sender; otherwise it stays open, as it does for a domain without a
 * policy.
 */
export function receiptEvent(receipt: Receipt): unknown {
  const { messageId, at, returnPath, recipients, from, isProven, functionName } = receipt;
  const proof = { status: isProven ? 'PASS' : 'GRAY' };
  const clean = { status: 'PASS' };
  return {
    Records: [
      {
        eventSource: 'aws:ses',
        eventVersion: '1.0',
        ses: {
          mail: {
            timestamp: at,
            source: returnPath,
            messageId,
            destination: recipients,
            headersTruncated: false,
            headers: [],
            commonHeaders: { from },
          },
          receipt: {
            timestamp: at,
            processingTimeMillis: 1,
            recipients,
            spamVerdict: clean,
            virusVerdict: clean,
            spfVerdict: proof,
            dkimVerdict: proof,
            dmarcVerdict: proof,
            action: { type: 'Lambda', functionArn: functionName, invocationType: 'Event' },
          },
        },
      },
    ],
  };
}
