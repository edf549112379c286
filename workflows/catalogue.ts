import type { Catalogue } from '../core/rules/catalogue.ts';
import type { ProcessDefinition } from '../core/rules/process-definition.ts';
import { breachNotification } from './breach-notification/process.ts';

const PROCESSES: ProcessDefinition[] = [breachNotification];

/** The processes of this installation. */
export const catalogue: Catalogue = {
  process: (id) => PROCESSES.find((process) => process.id === id),
  all: () => PROCESSES,
};
