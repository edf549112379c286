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

/** What several choices do. */
export const BACK_WITH_REASON: Translated = {
  fr: 'Cela est renvoyé, avec votre motif.',
  de: 'Es geht mit Ihrer Begründung zurück.',
  nl: 'Het gaat terug, met uw reden.',
};
export const BACK_TO_CONTACT: Translated = {
  fr: 'Cela est renvoyé au contact des personnes concernées, avec votre motif.',
  de: 'Es geht mit Ihrer Begründung an die Ansprechperson für Betroffene zurück.',
  nl: 'Het gaat met uw reden terug naar de contactpersoon voor betrokkenen.',
};
export const CONDITIONS_BECOME_TASKS: Translated = {
  fr: 'Votre motif énonce les conditions ; chacune devient une tâche avec une date.',
  de: 'Ihre Begründung nennt die Auflagen; jede wird eine Aufgabe mit Termin.',
  nl: 'Uw reden noemt de voorwaarden; elke voorwaarde wordt een taak met een datum.',
};
