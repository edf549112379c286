import { PRICES } from './prices.ts';

/** What one run used, counted by the embedded cloud. */
export interface Usage {
  stateTransitions: number;
  invocations: number;
  /** Sum over invocations of memory (GB) × time (s). */
  gigabyteSeconds: number;
  writeUnits: number;
  readUnits: number;
  kmsRequests: number;
  mails: number;
  httpRequests: number;
  objectPuts: number;
}

/** US dollars of one run at list prices. */
export function costOf(usage: Usage): number {
  return (
    usage.stateTransitions * PRICES.stateTransition +
    usage.invocations * PRICES.lambdaRequest +
    usage.gigabyteSeconds * PRICES.lambdaGigabyteSecond +
    usage.writeUnits * PRICES.writeUnit +
    usage.readUnits * PRICES.readUnit +
    usage.kmsRequests * PRICES.kmsRequest +
    usage.mails * PRICES.mail +
    usage.httpRequests * PRICES.httpRequest +
    usage.objectPuts * PRICES.objectPut
  );
}
