import { topic } from './topic.ts';

/** Why something was not done to a task. `outcome` is said as it was recorded. */
export const REFUSAL_TEXTS = topic({
  en: {
    'not-found': 'It does not exist, or it is not shown to you.',
    'not-allowed': 'You can see this, but it is not yours to do: others are asked.',
    'own-work': 'You worked on what is decided here, and nobody decides on their own work.',
    'run-over': 'The run has ended; nothing more can be done in it.',
    'already-done': 'Already done by {by} on {when} ({outcome}). That stands.',
    'already-decided': 'Already decided by {by} on {when} ({outcome}). That stands.',
    expired: 'The time for this ended on {when}.',
    cancelled: 'This was called off on {when}.',
    claimed: '{by} is at it. Release it first if you want to take it over.',
    stale: 'It has changed since you opened it. Look at it again and repeat what you meant.',
    invalid: 'Some answers do not fit the form.',
    'already-voiced': 'You have already spoken in this decision.',
    'slots-taken': 'Somebody else has already spoken in your place.',
    needed: 'What comes next depends on this very answer. The run can be stopped, but not go on without it.',
  },
  fr: {
    'not-found': 'Cela n’existe pas ou ne vous est pas montré.',
    'not-allowed': 'Vous pouvez voir cette tâche, mais elle ne vous revient pas : d’autres sont sollicités.',
    'own-work': 'Vous avez travaillé à ce qui est décidé ici ; nul ne décide de son propre travail.',
    'run-over': 'La procédure est close ; on ne peut plus rien y faire.',
    'already-done': 'Déjà fait par {by} le {when} ({outcome}). Cela reste acquis.',
    'already-decided': 'Déjà décidé par {by} le {when} ({outcome}). Cela reste acquis.',
    expired: 'Le délai a pris fin le {when}.',
    cancelled: 'Cette demande a été retirée le {when}.',
    claimed: '{by} s’en occupe. Pour reprendre la tâche, libérez-la d’abord.',
    stale:
      'La tâche a changé depuis que vous l’avez ouverte. Consultez-la de nouveau et refaites ce que vous vouliez faire.',
    invalid: 'Certaines réponses ne conviennent pas au formulaire.',
    'already-voiced': 'Vous vous êtes déjà prononcé(e) dans cette décision.',
    'slots-taken': 'Quelqu’un d’autre s’est déjà prononcé à votre place.',
    needed:
      'La suite dépend précisément de cette réponse. La procédure peut être arrêtée, mais pas se poursuivre sans elle.',
  },
  de: {
    'not-found': 'Es gibt das nicht, oder es wird Ihnen nicht gezeigt.',
    'not-allowed': 'Sie können dies sehen, aber es ist nicht Ihre Aufgabe: Andere sind gefragt.',
    'own-work':
      'Sie waren an der Arbeit beteiligt, über die hier entschieden wird; niemand entscheidet über die eigene Arbeit.',
    'run-over': 'Der Vorgang ist beendet; darin lässt sich nichts mehr tun.',
    'already-done': 'Schon erledigt von {by} am {when} ({outcome}). Dabei bleibt es.',
    'already-decided': 'Schon entschieden von {by} am {when} ({outcome}). Dabei bleibt es.',
    expired: 'Die Zeit dafür endete am {when}.',
    cancelled: 'Dies wurde am {when} zurückgezogen.',
    claimed: '{by} ist damit beschäftigt. Geben Sie die Aufgabe zuerst frei, wenn Sie sie übernehmen wollen.',
    stale:
      'Die Aufgabe hat sich geändert, seit Sie sie geöffnet haben. Sehen Sie sie noch einmal an und wiederholen Sie, was Sie tun wollten.',
    invalid: 'Einige Antworten passen nicht zum Formular.',
    'already-voiced': 'Sie haben sich zu dieser Entscheidung schon geäußert.',
    'slots-taken': 'An Ihrer Stelle hat sich schon jemand geäußert.',
    needed:
      'Was folgt, hängt gerade von dieser Antwort ab. Der Vorgang kann angehalten werden, aber nicht ohne sie weitergehen.',
  },
  nl: {
    'not-found': 'Dit bestaat niet of wordt u niet getoond.',
    'not-allowed': 'U kunt dit zien, maar het is niet aan u: het wordt aan anderen gevraagd.',
    'own-work':
      'U had een aandeel in het werk waarover hier wordt beslist; niemand beslist over het eigen werk.',
    'run-over': 'Het proces is ten einde; er kan niets meer in worden gedaan.',
    'already-done': 'Al afgehandeld door {by} op {when} ({outcome}). Daar blijft het bij.',
    'already-decided': 'Al beslist door {by} op {when} ({outcome}). Daar blijft het bij.',
    expired: 'De tijd hiervoor eindigde op {when}.',
    cancelled: 'Dit is op {when} ingetrokken.',
    claimed: '{by} is ermee bezig. Wilt u het overnemen, geef de taak dan eerst vrij.',
    stale: 'De taak is veranderd sinds u haar opende. Bekijk haar opnieuw en herhaal wat u wilde doen.',
    invalid: 'Sommige antwoorden passen niet in het formulier.',
    'already-voiced': 'U hebt zich over deze beslissing al uitgesproken.',
    'slots-taken': 'Iemand anders heeft zich al in uw plaats uitgesproken.',
    needed:
      'Wat volgt, hangt juist van dit antwoord af. Het proces kan worden stopgezet, maar niet zonder dit antwoord verdergaan.',
  },
});
