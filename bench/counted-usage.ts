import type { MeterReading } from '../local/meters.ts';
import type { Usage } from './cost.ts';

/** Usage with the invocations of each function apart. */
export interface CountedUsage extends Usage {
  byFunction: Record<string, number>;
}

export const NO_USAGE: CountedUsage = {
  stateTransitions: 0,
  invocations: 0,
  gigabyteSeconds: 0,
  writeUnits: 0,
  readUnits: 0,
  kmsRequests: 0,
  mails: 0,
  httpRequests: 0,
  objectPuts: 0,
  byFunction: {},
};

/** Functions that an HTTP request invokes. */
const HTTP_FUNCTIONS = ['clause8-api', 'clause8-incident-webhook'];

/** What was used between two readings of the same meters. */
export function usageBetween(before: MeterReading, after: MeterReading): CountedUsage {
  const byFunction = Object.fromEntries(
    Object.entries(after.invocations)
      .map(([name, { count }]) => [name, count - (before.invocations[name]?.count ?? 0)] as const)
      .filter(([, count]) => count > 0),
  );
  const requests = (prefix: string): number =>
    sumWith(after.requests, prefix) - sumWith(before.requests, prefix);
  return {
    stateTransitions: after.stateTransitions - before.stateTransitions,
    invocations: sum(Object.values(byFunction)),
    gigabyteSeconds: (gigabyteMilliseconds(after) - gigabyteMilliseconds(before)) / 1000,
    writeUnits: after.writeUnits - before.writeUnits,
    readUnits: after.readUnits - before.readUnits,
    kmsRequests: requests('kms.'),
    mails: requests('ses.SendEmail'),
    httpRequests: sum(HTTP_FUNCTIONS.map((name) => byFunction[name] ?? 0)),
    objectPuts: requests('s3.PUT'),
    byFunction,
  };
}

export function addUsage(a: CountedUsage, b: CountedUsage): CountedUsage {
  const names = new Set([...Object.keys(a.byFunction), ...Object.keys(b.byFunction)]);
  return {
    stateTransitions: a.stateTransitions + b.stateTransitions,
    invocations: a.invocations + b.invocations,
    gigabyteSeconds: a.gigabyteSeconds + b.gigabyteSeconds,
    writeUnits: a.writeUnits + b.writeUnits,
    readUnits: a.readUnits + b.readUnits,
    kmsRequests: a.kmsRequests + b.kmsRequests,
    mails: a.mails + b.mails,
    httpRequests: a.httpRequests + b.httpRequests,
    objectPuts: a.objectPuts + b.objectPuts,
    byFunction: Object.fromEntries(
      [...names].map((name) => [name, (a.byFunction[name] ?? 0) + (b.byFunction[name] ?? 0)]),
    ),
  };
}

function gigabyteMilliseconds(reading: MeterReading): number {
  return sum(Object.values(reading.invocations).map((invoked) => invoked.gigabyteMilliseconds));
}

function sumWith(counts: Record<string, number>, prefix: string): number {
  return sum(Object.entries(counts).flatMap(([name, count]) => (name.startsWith(prefix) ? [count] : [])));
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
