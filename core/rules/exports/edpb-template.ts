import * as z from 'zod';

import { FilingTemplate } from '../breach/filing-template.ts';
import * as words from '../breach/vocabulary.ts';

/**
 * A notification in the fields of the EDPB common template (draft v1.0, adopted 8 June 2026 for consultation): numbers
 * and letters of the template, which stand nowhere else in the product. The template unifies the form, not the way in:
 * filing stays with each authority's portal.
 */
export interface EdpbNotification {
  template: 'edpb-breach-notification';
  version: 'draft-1.0';
  /** `field_<number>`; several choices are lists of letters. */
  fields: Record<string, string | number | string[]>;
  /** Always-required fields of the template that the notification does not answer. */
  missing: string[];
}

/** The 42 fields that every notification has to answer. */
export const REQUIRED_FIELDS = [
  3, 4, 12, 13, 21, 22, 23, 29, 30, 31, 38, 39, 40, 41, 44, 48, 50, 51, 55, 60, 61, 62, 63, 65, 66, 67, 70,
  71, 72, 73, 75, 76, 85, 87, 89, 90, 92, 94, 95, 97, 113, 120,
] as const;

/** What was filed, parsed again: an answer that the template does not know is left out and so counted as missing. */
const Filed = FilingTemplate.partial();
type Filed = z.infer<typeof Filed>;

/** The template's fields from the answers to a filing; unreadable answers give an empty notification. */
export function edpbNotification(
  answers: Record<string, unknown>,
  { complete }: { complete: boolean },
): EdpbNotification {
  const parsed = Filed.safeParse(answers);
  const filed: Filed = parsed.success ? parsed.data : {};
  const fields = present({
    ...notificationFields(filed, complete),
    ...timeFields(filed),
    ...natureFields(filed),
    ...consequenceFields(filed),
    ...otherFields(filed),
  });
  const missing = REQUIRED_FIELDS.map((number) => `field_${String(number)}`).filter(
    (field) => !Object.hasOwn(fields, field),
  );
  return { template: 'edpb-breach-notification', version: 'draft-1.0', fields, missing };
}

type Fields = Record<string, string | number | string[] | undefined>;

function notificationFields({ notification, controller, parties }: Filed, complete: boolean): Fields {
  return {
    field_3: notification === undefined ? undefined : notification.type === 'new' ? 'a' : 'b',
    field_4: complete ? 'a' : 'b',
    field_6: notification?.earlierReceipt,
    field_7: notification?.reference,
    field_12: controller?.name,
    field_13: controller?.reporterContact,
    field_14: controller === undefined ? undefined : controller.sector === 'private' ? 'a' : 'b',
    field_21: controller?.reporterName,
    field_22: controller?.reporterContact,
    field_31: controller?.dpoContact,
    field_38: yesNo(parties?.involved),
    field_40: parties?.names === undefined ? undefined : [parties.names],
  };
}

function timeFields({ time }: Filed): Fields {
  return {
    field_44: letterOf(words.TIMING, time?.timing),
    field_46: time?.startedAt,
    field_47: time?.endedAt,
    field_48: time?.awareAt,
    field_49: time?.delayReasons,
    field_50: letterOf(words.FOUND_BY, time?.foundBy),
  };
}

function natureFields({ nature, people, data, measures }: Filed): Fields {
  return {
    field_55: nature?.aspects.map((aspect) => ASPECTS[aspect]),
    field_57: letterOf(words.UNINTELLIGIBLE, nature?.unintelligible),
    field_60: letterOf(words.INCIDENT_TYPES, nature?.incidentType),
    field_61: letterOf(words.CAUSES, nature?.cause),
    field_62: nature?.description,
    field_65: lettersOf(words.PEOPLE_KINDS, people?.kinds),
    field_67: letterOf(words.COUNT_CERTAINTY, people?.certainty),
    field_68: people?.count,
    field_70: lettersOf(words.DATA_KINDS, data?.kinds),
    field_72: letterOf(words.COUNT_CERTAINTY, data?.certainty),
    field_73: data?.records,
    field_75: lettersOf(words.MEASURES_BEFORE, measures?.before),
  };
}

function consequenceFields({ consequences, measures, subjects }: Filed): Fields {
  return {
    field_85: lettersOf(words.IMPACTS, consequences?.impacts),
    field_87: letterOf(words.IMPACT_SEVERITY, consequences?.severity),
    field_89: RISK[consequences?.risk ?? 'more-information-needed'],
    field_90: consequences?.method,
    field_92: measures?.taken,
    field_95: measures?.planned,
    field_97: subjects === undefined ? undefined : INFORMED[subjects.informed],
    field_98: subjects?.informed === 'informed' ? subjects.informedOn : undefined,
    field_99: subjects?.informed === 'will-on-date' ? subjects.informedOn : undefined,
    field_100: letterOf(words.TELLING_EXCEPTIONS, subjects?.exception),
  };
}

function otherFields({ other }: Filed): Fields {
  return {
    field_109: yesNo(other?.police),
    field_110: other === undefined ? undefined : other.otherAuthorities === undefined ? 'b' : 'a',
    field_111: other?.otherAuthorities,
    field_113: letterOf(words.YES_NO_UNKNOWN, other?.crossBorder),
  };
}

const ASPECTS = { confidentiality: 'a', integrity: 'b', availability: 'c' } as const;

/** "More information needed" has the letter of "unlikely" in the published draft: better left open than read wrong. */
const RISK = { 'high-risk': 'a', risk: 'b', unlikely: 'c', 'more-information-needed': undefined } as const;

/** The draft has one letter for "will be told", with a date or without. */
const INFORMED = {
  informed: 'a',
  'will-on-date': 'b',
  'will-date-open': 'b',
  investigating: 'c',
  'no-not-high-risk': 'd',
  'no-exception': 'e',
} as const satisfies Record<keyof typeof words.SUBJECTS_INFORMED, string>;

function yesNo(answer: 'yes' | 'no' | undefined): string | undefined {
  return letterOf(words.YES_NO, answer);
}

/** The tables of words stand in the template's order, so a place is a letter. */
function letterOf(table: Readonly<Record<string, string>>, key: string | undefined): string | undefined {
  const place = key === undefined ? -1 : Object.keys(table).indexOf(key);
  return place === -1 ? undefined : String.fromCharCode(CODE_OF_A + place);
}

function lettersOf(
  table: Readonly<Record<string, string>>,
  keys: string[] | undefined,
): string[] | undefined {
  return keys?.flatMap((key) => letterOf(table, key) ?? []);
}

const CODE_OF_A = 97;

function present(fields: Fields): EdpbNotification['fields'] {
  const given = Object.entries(fields).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, value] as const],
  );
  return Object.fromEntries(given);
}
