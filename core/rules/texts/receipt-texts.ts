import { topic } from './topic.ts';

/** What somebody is told of what was recorded of their own act. */
export const RECEIPT_TEXTS = topic({
  en: {
    answered: 'Your answers are recorded. Thank you.',
    decided: 'Your decision is recorded: “{outcome}”.',
    others: 'Others still have to decide; you will hear when it is settled.',
    'not-you': 'If this was not you, tell the data protection officer of {organization} at once.',
    'fact-recorded': 'Recorded',
    'fact-on-behalf': 'On behalf of',
    'mark-recorded': 'Recorded',
  },
  fr: {
    answered: 'Vos réponses sont enregistrées. Merci.',
    decided: 'Votre décision est enregistrée : « {outcome} ».',
    others: 'D’autres personnes doivent encore décider ; vous serez informé(e) de l’issue.',
    'not-you':
      'Si ce n’était pas vous, prévenez immédiatement le délégué à la protection des données ({organization}).',
    'fact-recorded': 'Enregistré le',
    'fact-on-behalf': 'Au nom de',
    'mark-recorded': 'Enregistré',
  },
  de: {
    answered: 'Ihre Antworten sind festgehalten. Vielen Dank.',
    decided: 'Ihre Entscheidung ist festgehalten: „{outcome}“.',
    others: 'Andere müssen noch entscheiden; Sie erfahren, wie es ausgeht.',
    'not-you':
      'Waren Sie das nicht, so melden Sie sich bitte sofort bei der oder dem Datenschutzbeauftragten ({organization}).',
    'fact-recorded': 'Festgehalten',
    'fact-on-behalf': 'Im Namen von',
    'mark-recorded': 'Festgehalten',
  },
  nl: {
    answered: 'Uw antwoorden zijn vastgelegd. Dank u wel.',
    decided: 'Uw beslissing is vastgelegd: “{outcome}”.',
    others: 'Anderen moeten nog beslissen; u hoort hoe het afloopt.',
    'not-you':
      'Was u dit niet, meld het dan meteen bij de functionaris gegevensbescherming van {organization}.',
    'fact-recorded': 'Vastgelegd',
    'fact-on-behalf': 'Namens',
    'mark-recorded': 'Vastgelegd',
  },
});
