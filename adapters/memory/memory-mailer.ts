import type { Mail, Mailer } from '../../core/ports.ts';

/** Keeps every mail; a key that was sent is not sent again. */
export class MemoryMailer implements Mailer {
  readonly sent: Mail[] = [];
  readonly #keys = new Set<string>();
  #faults: Error[] = [];

  async send(mail: Mail): Promise<void> {
    await Promise.resolve();
    const fault = this.#faults.shift();
    if (fault !== undefined) throw fault;
    if (this.#keys.has(mail.idempotencyKey)) return;
    this.#keys.add(mail.idempotencyKey);
    this.sent.push(structuredClone(mail));
  }

  /** The next sends fail with these, one each. */
  failNext(...faults: Error[]): void {
    this.#faults = faults;
  }
}
