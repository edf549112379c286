import type { Translated } from '../../core/rules/process-titles.ts';
import { BACK_TO_CONTACT } from '../language/usual-titles.ts';

/** What each choice does, in the other languages. */
export const breachNotificationConsequences: Record<string, Record<string, Translated>> = {
  decide: {
    'not-notifiable': {
      fr: 'Rien n’est notifié. Vos motifs sont conservés au registre, et l’autorité peut les demander.',
      de: 'Es wird nichts gemeldet. Ihre Gründe bleiben im Verzeichnis, und die Behörde kann danach fragen.',
      nl: 'Er wordt niets gemeld. Uw redenen blijven in het register, en de toezichthouder kan ernaar vragen.',
    },
    'notify-authority': {
      fr: 'La notification est rédigée à partir des faits, approuvée et déposée. Les personnes concernées ne sont pas informées.',
      de: 'Die Meldung wird aus den Fakten entworfen, genehmigt und abgegeben. Die betroffenen Personen werden nicht benachrichtigt.',
      nl: 'De melding wordt uit de feiten opgesteld, goedgekeurd en ingediend. De betrokkenen worden niet geïnformeerd.',
    },
    'notify-authority-and-subjects': {
      fr: 'La notification est déposée, et les personnes concernées sont informées en termes simples.',
      de: 'Die Meldung wird abgegeben, und die betroffenen Personen werden in einfacher Sprache benachrichtigt.',
      nl: 'De melding wordt ingediend en de betrokkenen worden in duidelijke taal geïnformeerd.',
    },
  },
  'approve-filing': {
    approve: {
      fr: 'Votre délégué à la protection des données la dépose auprès de l’autorité.',
      de: 'Ihre oder Ihr Datenschutzbeauftragter gibt sie bei der Behörde ab.',
      nl: 'Uw functionaris gegevensbescherming dient die in bij de toezichthouder.',
    },
    changes: {
      fr: 'Cela est renvoyé à votre délégué à la protection des données, avec votre motif.',
      de: 'Es geht mit Ihrer Begründung an Ihre oder Ihren Datenschutzbeauftragten zurück.',
      nl: 'Het gaat met uw reden terug naar uw functionaris gegevensbescherming.',
    },
  },
  'approve-text': {
    approve: {
      fr: 'Le contact des personnes concernées informe les personnes avec ce texte.',
      de: 'Die Ansprechperson für Betroffene benachrichtigt die Menschen mit diesem Text.',
      nl: 'De contactpersoon voor betrokkenen informeert de mensen met deze tekst.',
    },
    changes: BACK_TO_CONTACT,
  },
};
