import type { Courier } from '../../core/ports/courier.ts';
import { endpointUrlProblem } from '../../core/rules/partner/endpoint-url.ts';
import type { Posted } from '../../core/rules/partner/retry-plan.ts';

type Message = Parameters<Courier['post']>[0];

/** Receivers in memory: keeps what was sent and answers as it is told, 204 otherwise. */
export class MemoryCourier implements Courier {
  loopback = false;
  readonly sent: Message[] = [];
  answer: (message: Message) => Posted = () => ({ milliseconds: 1, status: 204, answer: '' });

  async problemOf(url: string): Promise<string | undefined> {
    await Promise.resolve();
    return endpointUrlProblem(url, { loopback: this.loopback });
  }

  async post(message: Message): Promise<Posted> {
    await Promise.resolve();
    this.sent.push(message);
    return this.answer(message);
  }
}
