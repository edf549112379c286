/** ENISA, annex 3: circumstances of the breach; they are summed, only ever add, and have no cap of their own. */
export const CB = {
  confidentiality: {
    'not-concerned': 0,
    'exposed-no-evidence': 0,
    'known-recipients': 0.25,
    'unknown-recipients': 0.5,
  },
  integrity: {
    'not-concerned': 0,
    'altered-no-misuse': 0,
    'altered-recoverable': 0.25,
    'altered-unrecoverable': 0.5,
  },
  availability: { 'not-concerned': 0, 'recoverable-easily': 0, temporary: 0.25, 'full-loss': 0.5 },
  maliciousIntent: { no: 0, yes: 0.5 },
} as const;

export interface Circumstances {
  confidentiality: keyof typeof CB.confidentiality;
  integrity: keyof typeof CB.integrity;
  availability: keyof typeof CB.availability;
  maliciousIntent: boolean;
}

/** What each circumstance adds. */
export function circumstancesByElement(given: Circumstances): Record<keyof typeof CB, number> {
  return {
    confidentiality: CB.confidentiality[given.confidentiality],
    integrity: CB.integrity[given.integrity],
    availability: CB.availability[given.availability],
    maliciousIntent: CB.maliciousIntent[given.maliciousIntent ? 'yes' : 'no'],
  };
}
