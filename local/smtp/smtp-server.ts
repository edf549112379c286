import { createHash, randomUUID } from 'node:crypto';
import { addressParser, default as PostalMime } from 'postal-mime';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import type { ObjectFiles } from '../endpoints/object-files.ts';
import type { ReceiptRulePlan } from '../template/receipt-rule-plan.ts';
import { receiptEvent } from './receipt-event.ts';

export interface SmtpServer {
  port: number;
  close: () => Promise<void>;
}

interface Setup {
  port: number;
  rule: ReceiptRulePlan;
  files: ObjectFiles;
  /** Who can sign in, with the one password. */
  addresses: string[];
  password: string;
  /** Keeps the event and has the function called. */
  invoke: (id: string, functionName: string, event: unknown) => Promise<void>;
  now: () => number;
  onTrouble: (message: string) => void;
}

/** What SES takes, headers and all. */
const mostBytes = 40 * 1024 * 1024;

/**
 * A mail server on the loopback that does what an SES receipt rule does: keeps a mail raw in the bucket and has the
 * function called. It answers `250` once both are on disk. Nothing is ever passed on to anybody else.
 */
export async function startSmtpServer(setup: Setup): Promise<SmtpServer> {
  const server = new SMTPServer({
    name: 'clause8.local',
    banner: 'clause8',
    authOptional: true,
    allowInsecureAuth: true,
    authMethods: ['PLAIN', 'LOGIN'],
    // On the loopback there is nobody to hide from.
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    size: mostBytes,
    logger: false,
    closeTimeout: 1000,
    onAuth({ username = '', password }, _session, callback) {
      const user = setup.addresses.find((address) => address.toLowerCase() === username.toLowerCase());
      if (user === undefined || password !== setup.password)
        callback(refusal(535, 'Sign in with the address of a demo person and the password of the demo.'));
      else callback(null, { user: user.toLowerCase() });
    },
    onRcptTo({ address }, _session, callback) {
      const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase();
      if (setup.rule.domains.includes(domain)) callback();
      else callback(refusal(550, `Only mails to ${setup.rule.domains.join(', ')} are received here.`));
    },
    onData(stream, session, callback) {
      take(setup, stream, session).then(
        (id) => {
          callback(null, `OK ${id}`);
        },
        (error: unknown) => {
          if (error instanceof SmtpRefusal) callback(error);
          else {
            setup.onTrouble(`A mail could not be received: ${String(error)}`);
            callback(refusal(451, 'The mail could not be received. Send it again later.'));
          }
        },
      );
    },
  });
  const port = await listen(server, setup);
  return {
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
      }),
  };
}

function listen(server: SMTPServer, { port, onTrouble }: Setup): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    const listening = server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      server.on('error', (error) => {
        onTrouble(`The mail server: ${error.message}`);
      });
      const address = listening.address();
      if (address !== null && typeof address === 'object') resolve(address.port);
      else reject(new Error('The mail server has no port.'));
    });
  });
}

async function take(
  { rule, files, invoke, now }: Setup,
  stream: SMTPServerDataStream,
  session: SMTPServerSession,
): Promise<string> {
  const raw = await readWhole(stream);
  const messageId = randomUUID().replaceAll('-', '');
  const from = await fromOf(raw);
  await files.put(
    rule.bucket,
    rule.prefix + messageId,
    {
      body: raw,
      contentType: 'message/rfc822',
      etag: `"${createHash('md5').update(raw).digest('hex')}"`,
      metadata: {},
    },
    { onlyIfAbsent: false },
  );
  const { mailFrom, rcptTo } = session.envelope;
  const event = receiptEvent({
    messageId,
    at: new Date(now()).toISOString(),
    returnPath: mailFrom === false ? '' : mailFrom.address,
    recipients: rcptTo.map(({ address }) => address),
    from,
    isProven: session.user !== undefined && from.length === 1 && from[0]?.toLowerCase() === session.user,
    functionName: rule.functionName,
  });
  await invoke(`mail-${messageId}`, rule.functionName, event);
  return messageId;
}

async function readWhole(stream: SMTPServerDataStream): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(Buffer.from(part as Uint8Array));
  if (stream.sizeExceeded) throw refusal(552, 'The mail is too large.');
  return Buffer.concat(parts);
}

/** Every address of every From header; none when the mail cannot be read. */
async function fromOf(raw: Buffer): Promise<string[]> {
  const end = raw.indexOf('\r\n\r\n');
  try {
    const { headers } = await PostalMime.parse(end === -1 ? raw : raw.subarray(0, end + 4));
    return headers
      .filter(({ key }) => key === 'from')
      .flatMap(({ value }) => addressParser(value, { flatten: true }))
      .flatMap(({ address }) => (address === undefined ? [] : [address]));
  } catch {
    return [];
  }
}

/** What the sender's mail program is told. */
class SmtpRefusal extends Error {
  readonly responseCode: number;
  constructor(responseCode: number, message: string) {
    super(message);
    this.responseCode = responseCode;
  }
}

function refusal(code: number, message: string): SmtpRefusal {
  return new SmtpRefusal(code, message);
}
