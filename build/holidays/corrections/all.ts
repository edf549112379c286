import type { Correction } from '../correction.ts';
import { AMERICAS } from './americas.ts';
import { ASIA_PACIFIC } from './asia-pacific.ts';
import { EUROPE_EAST } from './europe-east.ts';
import { EUROPE_WEST } from './europe-west.ts';
import { SPAIN } from './spain.ts';
import { SWITZERLAND } from './switzerland.ts';

/** Every correction, in the order in which they are made. */
export const CORRECTIONS: Correction[] = [
  ...EUROPE_WEST,
  ...EUROPE_EAST,
  ...SPAIN,
  ...SWITZERLAND,
  ...AMERICAS,
  ...ASIA_PACIFIC,
];
