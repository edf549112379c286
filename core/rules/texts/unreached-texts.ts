import { topic } from './topic.ts';

/** That a mail to somebody did not arrive. `about`: title, organization and reference of the task. */
export const UNREACHED_TEXTS = topic({
  en: {
    'subject-guest': 'Correct the address: {about}',
    mark: 'Did not arrive',
    guest: 'The mail with the personal link did not arrive: the address takes no mails.',
    'guest-do':
      'Open the task to correct the address, or answer in their place. Until then nobody outside knows what is asked; the time goes on.',
  },
  fr: {
    'subject-guest': 'Corriger l’adresse : {about}',
    mark: 'Non parvenu',
    guest:
      'Le message contenant le lien personnel n’est pas arrivé : cette adresse ne reçoit pas de messages.',
    'guest-do':
      'Ouvrez la tâche pour corriger l’adresse ou répondre à la place de cette personne. D’ici là, personne à l’extérieur ne sait ce qui est demandé ; le délai continue de courir.',
  },
  de: {
    'subject-guest': 'Adresse berichtigen: {about}',
    mark: 'Nicht angekommen',
    guest: 'Die Nachricht mit dem persönlichen Link kam nicht an: Die Adresse nimmt keine Nachrichten an.',
    'guest-do':
      'Öffnen Sie die Aufgabe, um die Adresse zu berichtigen oder selbst zu antworten. Bis dahin weiß draußen niemand, was gefragt ist; die Zeit läuft weiter.',
  },
  nl: {
    'subject-guest': 'Adres verbeteren: {about}',
    mark: 'Niet aangekomen',
    guest: 'Het bericht met de persoonlijke link is niet aangekomen: het adres neemt geen berichten aan.',
    'guest-do':
      'Open de taak om het adres te verbeteren of in hun plaats te antwoorden. Tot dan weet buiten niemand wat er wordt gevraagd; de tijd loopt door.',
  },
});
