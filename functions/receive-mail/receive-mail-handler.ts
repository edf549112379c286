import { createHash } from 'node:crypto';
import { MOST_BYTES, parseMail } from '../../adapters/mail-parser/parse-mail.ts';
import type { RawMails } from '../../adapters/objects/s3-raw-mails.ts';
import { takeMail, type TakeMailPorts } from '../../core/actions/mail-in/take-mail.ts';
import { LOG } from '../runtime/log-messages.ts';
import type { Log } from '../runtime/log.ts';
import { logged } from '../runtime/logged.ts';
import { parseEvent } from '../runtime/parse-event.ts';
import { ReceiptEvent, type Receipt } from './receipt-event.ts';

type Needs = TakeMailPorts & { rawMails: Pick<RawMails, 'read'>; log: Log };

/** Takes each mail apart and hands it in; whatever fails on our side is thrown, so that the event comes again. */
export function createReceiveMailHandler(ports: Needs): (event: unknown) => Promise<void> {
  return (event) =>
    logged(ports.log, async () => {
      for (const { ses } of parseEvent(ReceiptEvent, event).Records) await receive(ports, ses);
    });
}

async function receive(ports: Needs, { mail, receipt }: Receipt): Promise<void> {
  const { objectKey, bytes, cutOff } = await ports.rawMails.read(mail.messageId, MOST_BYTES);
  const taken = await takeMail(ports, {
    objectKey,
    // Of a mail that is too large this is the hash of its beginning; nothing is done with such a one.
    sha256: createHash('sha256').update(bytes).digest('hex'),
    verdicts: {
      spf: receipt.spfVerdict.status,
      dkim: receipt.dkimVerdict.status,
      dmarc: receipt.dmarcVerdict.status,
      spam: receipt.spamVerdict.status,
      virus: receipt.virusVerdict.status,
    },
    returnPath: mail.source,
    recipients: receipt.recipients,
    ...(mail.timestamp === undefined ? {} : { receivedAt: new Date(mail.timestamp).toISOString() }),
    ...(mail.commonHeaders?.from === undefined ? {} : { fromAsChecked: mail.commonHeaders.from }),
    parsed: await parseMail(bytes, { cutOff }),
  });
  const { result } = taken;
  const facts = { objectKey, result, ...(result === 'ignored' ? { why: taken.why } : {}) };
  ports.log.info(LOG.mailReceived, facts);
}
