import { createHash } from 'node:crypto';
import { parseMail } from '../../../../adapters/mail-parser/parse-mail.ts';
import { takeMail, type TakeMailResult } from '../../../../core/actions/mail-in/take-mail.ts';
import type { Mail } from '../../../../core/ports/mailer.ts';
import type { MailVerdicts } from '../../../../core/rules/mail/read-mail.ts';
import type { ProcessDefinition } from '../../../../core/rules/process-definition.ts';
import type { Task } from '../../../../core/rules/task.ts';
import { approvalStep, process, taskStep } from '../../actions/support/processes.ts';
import { defined, World } from '../../actions/support/world.ts';

export const PASSED: MailVerdicts = { spf: 'PASS', dkim: 'PASS', dmarc: 'PASS', spam: 'PASS', virus: 'PASS' };
export const DOMAIN = 'mail.clause8.example';

/** One step that takes an approval by mail, one that takes it not, and one whose answer is a word. */
export const REPLYING: ProcessDefinition = process([
  approvalStep('vote', {
    by: [{ roles: ['dpo'], of: 'item' }],
    byMail: 'reply',
    outcomes: [
      { id: 'yes', label: 'Yes', consequence: 'It goes on.', reason: false, reply: 'approve' },
      { id: 'no', label: 'No', consequence: 'It ends.', reason: true, reply: 'reject' },
    ],
  }),
  approvalStep('file', { by: [{ roles: ['dpo'], of: 'item' }], byMail: 'sign-in' }),
  taskStep('confirm', { byMail: 'reply', reply: { words: 'text' } }),
]);

export interface Arriving {
  raw: string | Uint8Array;
  to: string;
  verdicts?: Partial<MailVerdicts>;
  returnPath?: string;
  fromAsChecked?: string[];
  receivedAt?: string;
  alsoTo?: string[];
}

let mails = 0;

/** A mail as a plain client sends it; a header given as a list stands there several times. */
export function rawMail(
  headers: Record<string, string | string[]>,
  body = '',
  { messageId = `<mail-${(mails += 1)}@client.example>` } = {},
): string {
  const all = { 'Message-ID': messageId, Date: 'Fri, 22 May 2026 10:05:00 +0200', ...headers };
  const lines = Object.entries(all).flatMap(([name, value]) =>
    [value].flat().map((one) => `${name}: ${one}`),
  );
  return [...lines, '', ...body.split('\n')].join('\r\n');
}

export class MailWorld {
  readonly world: World;

  private constructor(world: World) {
    this.world = world;
  }

  static async create(...definitions: ProcessDefinition[]): Promise<MailWorld> {
    return new MailWorld(await World.create(...(definitions.length === 0 ? [REPLYING] : definitions)));
  }

  get sent(): Mail[] {
    return this.world.ports.mailer.sent;
  }

  /** Opens a task, tells its people, and answers the mail that a person got. */
  async asked(stepId: string, personId: string): Promise<{ task: Task; mail: Mail; replyTo: string }> {
    const runId = await this.world.start();
    const task = await this.world.opened(runId, stepId);
    await this.settle();
    const { email } = await this.world.person(personId);
    const mail = defined(
      this.sent.findLast((one) => one.to.email === email && one.replyTo !== undefined),
      `mail to ${email}`,
    );
    return { task, mail, replyTo: defined(mail.replyTo, 'reply address') };
  }

  /** Hands a mail in, as the function at the door does, and does what follows. */
  async arrives(arriving: Arriving): Promise<TakeMailResult> {
    const taken = await this.hands(arriving);
    await this.settle();
    return taken;
  }

  async hands(arriving: Arriving) {
    const { raw, to, alsoTo = [], verdicts, returnPath = 'somebody@client.example' } = arriving;
    const { fromAsChecked, receivedAt } = arriving;
    const bytes = typeof raw === 'string' ? Buffer.from(raw) : raw;
    return takeMail(this.world.ports, {
      objectKey: `raw/${createHash('sha256').update(bytes).digest('hex').slice(0, 20)}`,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      verdicts: { ...PASSED, ...verdicts },
      returnPath,
      recipients: [to, ...alsoTo],
      ...(receivedAt === undefined ? {} : { receivedAt }),
      ...(fromAsChecked === undefined ? {} : { fromAsChecked }),
      parsed: await parseMail(bytes),
    });
  }

  async settle(): Promise<void> {
    for (let round = 0; round < 10; round += 1) {
      if ((await this.world.outbox()).length === 0) return;
      await this.world.deliver();
    }
  }

  /** What has been mailed since, but for what is told about tasks anyway. */
  async answers(act: () => Promise<unknown>): Promise<Mail[]> {
    const before = this.sent.length;
    await act();
    return this.sent.slice(before).filter(({ headers }) => headers?.['Auto-Submitted'] === 'auto-replied');
  }
}
