import type { City } from './city/city.ts';
import type { Clock } from './clock.ts';
import { openDoors } from './assembly/doors.ts';
import { layGround } from './assembly/ground.ts';
import { startMachinery } from './assembly/machinery.ts';
import { receiveMails } from './assembly/receive-mails.ts';
import { createClosers, type Closers } from './closers.ts';
import type { EventBus } from './events/event-bus.ts';
import type { Invocation } from './lambda-host/lambda-host.ts';
import type { DeadLetter } from './lambda-host/later.ts';
import type { Sandbox } from './slack/sandbox.ts';
import type { Mailbox } from './mailbox/mailbox.ts';
import type { MeterReading } from './meters.ts';
import { createSettle } from './settle.ts';
import type { Engine } from './states/open-engine.ts';

export interface CloudOptions {
  /** Made when missing; refused when it holds something else. */
  dataDir: string;
  /** Of the public server; 0 takes a free one. */
  port: number;
  /** The address to listen on; loopback unless told. */
  host?: string;
  /** Where mails are received, on the loopback; 0 takes a free one. Absent: they are not. */
  smtpPort?: number;
  /** With a virtual one, schedules run when their functions say that something is due. */
  clock?: Clock;
  /** What an empty table is filled with, and who can sign in; the demo city unless told. */
  seed?: City;
  /** Schedules run at their intervals, but no more often than this; with a virtual clock only while nothing is due. */
  schedulesAtLeastMilliseconds?: number;
  /** Counts the read and write units of the database, through a proxy that costs some time. */
  countUnits?: boolean;
  onProgress?: (step: string) => void;
  /** Hears of faults that are retried or that nobody waits for. */
  onTrouble?: (message: string) => void;
}

export interface Cloud {
  /** `http://localhost:8027` */
  url: string;
  city: City;
  clock: Clock;
  engine: Engine;
  mailbox: Mailbox;
  /** Plays Slack. */
  slack: Sandbox;
  /** Where mails are received; absent when they are not, or when the port was taken. */
  smtpPort?: number;
  /** Invokes a function of the template by name, e.g. `clause8-sweep`. */
  invoke: (functionName: string, event: unknown) => Promise<Invocation>;
  /** Puts an event on the bus, as a service of AWS does; answers its id. */
  putEvent: EventBus['put'];
  /** Runs every schedule once, now. */
  runSchedules: () => Promise<void>;
  /** Resolves when nothing is under way but what waits for time or for a person. */
  settle: () => Promise<void>;
  meters: () => MeterReading;
  deadLetters: () => Promise<DeadLetter[]>;
  close: () => Promise<void>;
}

/**
 * Runs the synthesized template in this process. Resolves when everything answers. Throws `StartProblem` for what
 * the caller can put right (folder in use, port in use, no database for this machine) and `template.unsupported`
 * for what the template asks in vain. One cloud at a time in a process: its handlers share the environment.
 */
export async function startCloud(options: CloudOptions): Promise<Cloud> {
  const closers = createClosers();
  try {
    return await assemble(options, closers);
  } catch (error) {
    await closers.closeAll();
    throw error;
  }
}

async function assemble(options: CloudOptions, closers: Closers): Promise<Cloud> {
  const ground = await layGround(options, closers);
  const machinery = await startMachinery(ground, options.countUnits ?? false, closers);
  const doors = await openDoors(ground, machinery, options.schedulesAtLeastMilliseconds, closers);
  const smtpPort = await receiveMails(ground, machinery, options.smtpPort, closers);
  return {
    ...(smtpPort === undefined ? {} : { smtpPort }),
    url: ground.url,
    city: ground.city,
    clock: ground.clock,
    engine: machinery.engine,
    mailbox: machinery.mailbox,
    slack: machinery.slack,
    invoke: machinery.lambda.invoke,
    putEvent: machinery.bus.put,
    runSchedules: doors.schedules.runAll,
    settle: createSettle({ ...machinery, ...doors }),
    meters: ground.meters.read,
    deadLetters: machinery.later.deadLetters,
    close: closers.closeAll,
  };
}
