import * as z from 'zod';

import { askedWhen, day, group, line, lines, oneOf, text, YES_NO } from './field-shapes.ts';

export const SENSOR_TYPES = {
  'optical-camera': 'Camera',
  'traffic-camera': 'Camera that reads number plates',
  'chemical-sensor': 'Air or water',
  'sound-sensor': 'Sound',
  'climate-sensor': 'Weather and climate',
  'presence-sensor': 'Approach, movement, crowds',
  'distance-sensor': 'Distance or level',
  'counting-sensor': 'Counting',
  'location-sensor': 'Position',
  'wireless-receiver': 'Wi-Fi or Bluetooth receiver',
  'electricity-meter': 'Energy or water meter',
  'scan-vehicle': 'Scanning vehicle',
  'identification-chip': 'Chip (RFID, NFC)',
  other: 'Other',
} as const;

export const OWNER_KINDS = {
  public: 'Public body',
  private: 'Company',
  research: 'Research or education',
  other: 'Other',
} as const;

/** Device chain of Digital Trust for Places and Routines: one answer or list per category. */
export const DEVICE_CHAIN = {
  accountable: line('Accountable').optional(),
  purpose: lines('Purpose').optional(),
  technology: lines('Technology').optional(),
  data: lines('Data').optional(),
  process: lines('Process').optional(),
  access: lines('Access').optional(),
  retention: line('Retention').optional(),
  storage: lines('Storage').optional(),
};

/**
 * A sensor in public space, fixed or mobile: type, owner, place, whether personal data are handled, end date. Everything
 * here is public once the entry is; contact is a role, never a person's own address.
 */
export const Sensor = z.strictObject({
  type: oneOf(SENSOR_TYPES, 'Kind of sensor').optional(),
  ownerKind: oneOf(OWNER_KINDS, 'Kind of owner').optional(),
  purpose: text('What is it for?').optional(),
  place: line('Where is it?', 'Street and number, or the area.').optional(),
  mobile: oneOf(YES_NO, 'Does it move?').optional(),
  latitude: z.number().min(-90).max(90).meta({ title: 'Latitude' }).optional(),
  longitude: z.number().min(-180).max(180).meta({ title: 'Longitude' }).optional(),
  installedOn: day('Since').optional(),
  endsOn: day('Until').optional(),
  personalData: oneOf(YES_NO, 'Does it handle personal data?').optional(),
  whichData: text('Which?').optional().meta(askedWhen('personalData', 'yes')),
  legalBasis: line('Legal basis').optional().meta(askedWhen('personalData', 'yes')),
  /** Id of an entry of the same organization. */
  recordId: line('Record of processing', 'Its id in your register of processing.')
    .optional()
    .meta(askedWhen('personalData', 'yes')),
  /** Id of an entry of the same organization. */
  assessmentId: line('Impact assessment', 'Its id in the register of assessments.').optional(),
  /** The run in which people were asked about it. */
  consultationId: line('Consultation').optional(),
  contact: line('Contact', 'A role with an address that stays.').optional(),
  website: z.url().max(500).meta({ title: 'More about it' }).optional(),
  chain: group(DEVICE_CHAIN, 'On the sign', 'The categories of the public sign (DTPR).').optional(),
});
export type Sensor = z.infer<typeof Sensor>;
