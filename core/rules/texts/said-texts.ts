import { topic } from './topic.ts';

/** What a page says of what was just done to a task. */
export const SAID_TEXTS = topic({
  en: {
    saved: 'Draft saved. Nothing has been sent yet.',
    claimed: 'The task is yours. Your colleagues see that you are on it.',
    released: 'The task is free again for your colleagues.',
    completed: 'Done, and recorded with your name.',
    decided: 'Your decision is recorded and final.',
    recorded: 'Your decision is recorded. It counts once the others have spoken.',
  },
  fr: {
    saved: 'Brouillon enregistré. Rien n’a encore été envoyé.',
    claimed: 'La tâche est à vous. Vos collègues voient que vous vous en occupez.',
    released: 'La tâche est de nouveau libre pour vos collègues.',
    completed: 'C’est fait, et enregistré à votre nom.',
    decided: 'Votre décision est enregistrée et définitive.',
    recorded: 'Votre décision est enregistrée. Elle comptera quand les autres se seront prononcés.',
  },
  de: {
    saved: 'Entwurf gespeichert. Gesendet wurde noch nichts.',
    claimed: 'Die Aufgabe liegt bei Ihnen. Andere in dieser Aufgabe sehen, dass Sie daran arbeiten.',
    released: 'Die Aufgabe ist für die anderen wieder frei.',
    completed: 'Erledigt und mit Ihrem Namen festgehalten.',
    decided: 'Ihre Entscheidung ist festgehalten und endgültig.',
    recorded: 'Ihre Entscheidung ist festgehalten. Sie zählt, sobald die anderen sich geäußert haben.',
  },
  nl: {
    saved: 'Concept opgeslagen. Er is nog niets verzonden.',
    claimed: 'De taak is van u. Uw collega’s zien dat u ermee bezig bent.',
    released: 'De taak is weer vrij voor uw collega’s.',
    completed: 'Afgehandeld en op uw naam vastgelegd.',
    decided: 'Uw beslissing is vastgelegd en definitief.',
    recorded: 'Uw beslissing is vastgelegd. Zij telt zodra de anderen zich hebben uitgesproken.',
  },
});
