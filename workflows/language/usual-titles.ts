import type { Translated } from '../../core/rules/process-titles.ts';

/** Outcomes that many approvals offer. */
export const APPROVE: Translated = { fr: 'Approuver', de: 'Zustimmen', nl: 'Goedkeuren' };
export const ASK_FOR_CHANGES: Translated = {
  fr: 'Demander des modifications',
  de: 'Um Änderungen bitten',
  nl: 'Om wijzigingen vragen',
};
export const ADOPT: Translated = { fr: 'Adopter', de: 'Annehmen', nl: 'Aannemen' };
export const REJECT: Translated = { fr: 'Rejeter', de: 'Ablehnen', nl: 'Afwijzen' };
