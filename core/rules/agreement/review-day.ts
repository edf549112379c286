import type { AgreementData } from './agreement-data.ts';
import { monthsAfter } from '../days.ts';

/** An agreement is looked at again after so many months when its parties name no day. */
const REVIEW_MONTHS = 12;

/** When an agreement signed or renewed on a day is looked at again: as agreed, and never after its end. */
export function reviewDay({ terms, inForce, plan }: AgreementData, signedOn: string): string {
  const agreed = plan === 'renew' ? undefined : terms?.reviewOn;
  const endsOn = terms === undefined ? inForce?.data.endsOn : terms.endsOn;
  const day = agreed !== undefined && agreed > signedOn ? agreed : monthsAfter(signedOn, REVIEW_MONTHS);
  return endsOn !== undefined && endsOn < day && endsOn > signedOn ? endsOn : day;
}
