import type { Moment } from '../moments.ts';
import { engagementData } from './data.ts';

/** The public page closes. */
export const pageCloses: Moment = (aCase) => engagementData(aCase).opening?.closesAt;
