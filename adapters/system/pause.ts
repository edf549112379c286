import { setTimeout as wait } from 'node:timers/promises';
import type { Pause } from '../../core/ports/time.ts';

export const systemPause: Pause = (milliseconds) => wait(milliseconds);
