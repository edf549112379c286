import { timerKey } from '../interpreter/timers.ts';
import type { Timer } from '../interpreter/changes.ts';
import type { ExecutionStatus } from '../interpreter/execution.ts';

/**
 * Where everything is stored. Parts of a key are separated by a blank, which no name on AWS can hold; a
 * prefix that ends in a blank is a range. Times stand first where they order, latest first in listings.
 */
export const keys = {
  stateMachine: (name: string): string => `s ${name}`,
  stateMachines: 's ',
  definition: (hash: string): string => `d ${hash}`,
  /** All parts of one execution: h(ead), i(nput), o(utput), f(rame), v(ariables), m(ap items), r(esult). */
  execution: (key: string): string => `x ${key} `,
  head: (key: string): string => `x ${key} h`,
  input: (key: string): string => `x ${key} i`,
  output: (key: string): string => `x ${key} o`,
  frame: (key: string, frame: string): string => `x ${key} f${frame}`,
  variables: (key: string, frame: string): string => `x ${key} v${frame}`,
  items: (key: string, frame: string): string => `x ${key} m${frame}`,
  result: (key: string, result: string): string => `x ${key} r${result}`,
  histories: (key: string): string => `h ${key} `,
  /** One value holds the events of one advance, under the number of the first. */
  history: (key: string, firstEventId: number): string => `h ${key} ${padded(firstEventId, 5)}`,
  commands: 'c ',
  command: (key: string, id: number): string => `c ${key} ${padded(id, 9)}`,
  timers: 't ',
  timersUntil: (at: number): string => `t ${padded(at + 1, 15)}`,
  timer: (key: string, timer: Timer): string => `t ${padded(timer.at, 15)} ${key} ${timerKey(timer)}`,
  listed: (owner: string): string => `la ${owner} `,
  listedAt: (owner: string, startedAt: number, key: string): string =>
    `la ${owner} ${latestFirst(startedAt)} ${key}`,
  listedByStatus: (owner: string, status: ExecutionStatus): string => `ls ${owner} ${status} `,
  listedByStatusAt: (owner: string, status: ExecutionStatus, startedAt: number, key: string): string =>
    `ls ${owner} ${status} ${latestFirst(startedAt)} ${key}`,
  mapRun: (arn: string): string => `m ${arn}`,
  mapRuns: (executionKey: string): string => `n ${executionKey} `,
  mapRunAt: (executionKey: string, startedAt: number, arn: string): string =>
    `n ${executionKey} ${latestFirst(startedAt)} ${arn}`,
};

/** The end of a range whose prefix ends in a blank. */
export function rangeEnd(prefix: string): string {
  return `${prefix.slice(0, -1)}!`;
}

/** The last part of a key. */
export function lastPart(key: string): string {
  return key.slice(key.lastIndexOf(' ') + 1);
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

function latestFirst(time: number): string {
  return padded(999_999_999_999_999 - time, 15);
}
