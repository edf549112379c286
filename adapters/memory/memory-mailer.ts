import type { Mail, Mailer } from '../../core/ports/mailer.ts';

/** Keeps every mail that it is given, as a channel does that knows no idempotency. */
export class MemoryMailer implements Mailer {
  readonly sent: Mail[] = [];
  #faults: Error[] = [];

  async send(mail: Mail): Promise<void> {
    await Promise.resolve();
    const fault = this.#faults.shift();
    if (fault !== undefined) throw fault;
    this.sent.push(structuredClone(mail));
  }

  /** The next sends fail with these, one each. */
  failNext(...faults: Error[]): void {
    this.#faults = faults;
  }
}
