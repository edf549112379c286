import { topic } from './topic.ts';

/** That an endpoint of an organization was switched off by itself. */
export const ENDPOINT_TEXTS = topic({
  en: {
    subject: 'Look at the endpoint “{name}” of {organization}: it was switched off',
    failing:
      'For five days the system behind “{name}” has taken none of the messages sent to it. It gets no more until somebody switches it on again.',
    gone: 'The system behind “{name}” has answered that it wants no more messages. It gets none until somebody switches it on again.',
    next: 'What it did not take is kept for thirty days and can be sent again from its page. No run and no time limit depends on it.',
    open: 'Open the endpoint',
  },
  fr: {
    subject: 'Examiner le point d’accès « {name} » de {organization} : il a été désactivé',
    failing:
      'Depuis cinq jours, le système derrière « {name} » n’a accepté aucun des messages envoyés. Il n’en reçoit plus tant que personne ne le réactive.',
    gone: 'Le système derrière « {name} » a répondu qu’il ne veut plus de messages. Il n’en reçoit plus tant que personne ne le réactive.',
    next: 'Ce qu’il n’a pas accepté est conservé trente jours et peut être renvoyé depuis sa page. Aucune procédure et aucun délai n’en dépend.',
    open: 'Ouvrir le point d’accès',
  },
  de: {
    subject: 'Endpunkt „{name}“ von {organization} ansehen: Er wurde abgeschaltet',
    failing:
      'Seit fünf Tagen hat das System hinter „{name}“ keine der Nachrichten angenommen. Es bekommt keine mehr, bis jemand es wieder einschaltet.',
    gone: 'Das System hinter „{name}“ hat geantwortet, dass es keine Nachrichten mehr will. Es bekommt keine, bis jemand es wieder einschaltet.',
    next: 'Was es nicht angenommen hat, bleibt dreißig Tage erhalten und lässt sich von seiner Seite aus noch einmal senden. Kein Vorgang und keine Frist hängt davon ab.',
    open: 'Endpunkt öffnen',
  },
  nl: {
    subject: 'Bekijk het eindpunt “{name}” van {organization}: het is uitgeschakeld',
    failing:
      'Al vijf dagen heeft het systeem achter “{name}” geen van de berichten aangenomen. Het krijgt er geen meer tot iemand het weer inschakelt.',
    gone: 'Het systeem achter “{name}” heeft geantwoord dat het geen berichten meer wil. Het krijgt er geen tot iemand het weer inschakelt.',
    next: 'Wat het niet heeft aangenomen, blijft dertig dagen bewaard en kan vanaf zijn pagina opnieuw worden verzonden. Geen proces en geen termijn hangt ervan af.',
    open: 'Eindpunt openen',
  },
});
