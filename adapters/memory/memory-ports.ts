import type { Ports } from '../../core/ports.ts';
import type { ProcessDefinition } from '../../core/rules/process-definition.ts';
import { MemoryCourier } from './memory-courier.ts';
import { MemoryEngine } from './memory-engine.ts';
import { MemoryIds } from './memory-ids.ts';
import { MemoryMailer } from './memory-mailer.ts';
import { MemoryObjects } from './memory-objects.ts';
import { memoryPrinter } from './memory-printer.ts';
import { MemorySlack } from './memory-slack.ts';
import { createMemoryStore, type MemoryStore } from './memory-store.ts';
import { MemoryVault } from './memory-vault.ts';
import { SettableClock } from './settable-clock.ts';
import { seededRandom } from './seeded-random.ts';
import { virtualPause } from './virtual-pause.ts';

/** All ports in memory, with the handles a test needs. */
export interface MemoryPorts extends Ports {
  store: MemoryStore;
  vault: MemoryVault;
  engine: MemoryEngine;
  mailer: MemoryMailer;
  slack: MemorySlack;
  courier: MemoryCourier;
  objects: MemoryObjects;
  clock: SettableClock;
}

export function memoryPorts(definitions: ProcessDefinition[], startAt: string): MemoryPorts {
  const clock = new SettableClock(startAt);
  return {
    store: createMemoryStore(),
    clock,
    now: () => clock.now(),
    ids: new MemoryIds(),
    vault: new MemoryVault(),
    catalogue: {
      process: (id) => definitions.find((definition) => definition.id === id),
      all: () => [...definitions],
    },
    engine: new MemoryEngine(),
    mailer: new MemoryMailer(),
    slack: new MemorySlack(),
    courier: new MemoryCourier(),
    objects: new MemoryObjects(),
    printer: memoryPrinter(),
    pause: virtualPause(),
    random: seededRandom(1),
    portalUrl: 'https://clause8.example',
    mailDomain: 'mail.clause8.example',
    receivesMail: true,
  };
}
