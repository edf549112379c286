import { topic } from './topic.ts';

/** How a link in a mail and its task stand, with the way on. `when`: a moment in long. */
export const LINK_STATE_TEXTS = topic({
  en: {
    'spoken-title': 'You have spoken',
    spoken: 'You said “{outcome}” on {when}. It counts once the others have spoken.',
    'done-title': 'This is done',
    done: '{by} settled it on {when} with “{outcome}”. Nothing is left for you to do.',
    'done-plain': '{by} settled it on {when}. Nothing is left for you to do.',
    nothing: 'Nothing is left for you to do.',
    'lapsed-title': 'The time for this has passed',
    lapsed: 'Nobody answered in time, so it ended by its own rule. Nothing is left for you to do.',
    'lapsed-at':
      'Nobody answered in time, so it ended by its own rule on {when}. Nothing is left for you to do.',
    'withdrawn-title': 'You are not asked any more',
    withdrawn: 'Others are asked now. Nothing is left for you to do.',
    'called-off': 'This was called off on {when}. Nothing is left for you to do.',
    'replaced-title': 'There is a newer mail',
    replaced: 'We sent you another mail about this since. Please use the link in the newest one.',
    'expired-title': 'This link has expired',
    expired: 'Links are good for a limited time. We can mail you a new one, to the same address.',
    'locked-title': 'This link is locked',
    locked: 'Too many wrong codes were typed. The next mail about this holds a new link; or sign in.',
    again: 'Send me a new one',
  },
  fr: {
    'spoken-title': 'Vous vous êtes prononcé(e)',
    spoken: 'Vous avez choisi « {outcome} » le {when}. Cela comptera quand les autres se seront prononcés.',
    'done-title': 'C’est réglé',
    done: '{by} a réglé ceci le {when} : « {outcome} ». Vous n’avez plus rien à faire.',
    'done-plain': '{by} a réglé ceci le {when}. Vous n’avez plus rien à faire.',
    nothing: 'Vous n’avez plus rien à faire.',
    'lapsed-title': 'Le délai est dépassé',
    lapsed:
      'Personne n’a répondu à temps : l’étape a pris fin selon sa propre règle. Vous n’avez plus rien à faire.',
    'lapsed-at':
      'Personne n’a répondu à temps : l’étape a pris fin selon sa propre règle le {when}. Vous n’avez plus rien à faire.',
    'withdrawn-title': 'Cela ne vous est plus demandé',
    withdrawn: 'D’autres personnes sont maintenant sollicitées. Vous n’avez plus rien à faire.',
    'called-off': 'Cette demande a été retirée le {when}. Vous n’avez plus rien à faire.',
    'replaced-title': 'Il y a un message plus récent',
    replaced:
      'Nous vous avons écrit de nouveau à ce sujet. Merci d’utiliser le lien du message le plus récent.',
    'expired-title': 'Ce lien a expiré',
    expired:
      'Un lien n’est valable qu’un certain temps. Nous pouvons vous en envoyer un nouveau, à la même adresse.',
    'locked-title': 'Ce lien est bloqué',
    locked:
      'Trop de codes erronés ont été saisis. Le prochain message à ce sujet contiendra un nouveau lien ; vous pouvez aussi vous connecter.',
    again: 'M’envoyer un nouveau lien',
  },
  de: {
    'spoken-title': 'Sie haben sich geäußert',
    spoken: 'Sie haben am {when} „{outcome}“ gewählt. Das zählt, sobald die anderen sich geäußert haben.',
    'done-title': 'Das ist erledigt',
    done: '{by} hat dies am {when} erledigt: „{outcome}“. Für Sie ist nichts mehr zu tun.',
    'done-plain': '{by} hat dies am {when} erledigt. Für Sie ist nichts mehr zu tun.',
    nothing: 'Für Sie ist nichts mehr zu tun.',
    'lapsed-title': 'Die Zeit dafür ist abgelaufen',
    lapsed:
      'Niemand hat rechtzeitig geantwortet; der Schritt endete nach seiner eigenen Regel. Für Sie ist nichts mehr zu tun.',
    'lapsed-at':
      'Niemand hat rechtzeitig geantwortet; der Schritt endete am {when} nach seiner eigenen Regel. Für Sie ist nichts mehr zu tun.',
    'withdrawn-title': 'Sie werden nicht mehr gefragt',
    withdrawn: 'Jetzt werden andere gefragt. Für Sie ist nichts mehr zu tun.',
    'called-off': 'Dies wurde am {when} zurückgezogen. Für Sie ist nichts mehr zu tun.',
    'replaced-title': 'Es gibt eine neuere Nachricht',
    replaced:
      'Wir haben Ihnen dazu inzwischen noch einmal geschrieben. Bitte benutzen Sie den Link in der neuesten Nachricht.',
    'expired-title': 'Dieser Link ist abgelaufen',
    expired: 'Links gelten nur eine gewisse Zeit. Wir können Ihnen an dieselbe Adresse einen neuen senden.',
    'locked-title': 'Dieser Link ist gesperrt',
    locked:
      'Es wurden zu viele falsche Codes eingegeben. Die nächste Nachricht dazu enthält einen neuen Link; oder melden Sie sich an.',
    again: 'Neuen Link zusenden',
  },
  nl: {
    'spoken-title': 'U hebt zich uitgesproken',
    spoken: 'U koos “{outcome}” op {when}. Dat telt zodra de anderen zich hebben uitgesproken.',
    'done-title': 'Dit is afgehandeld',
    done: '{by} heeft dit op {when} afgehandeld: “{outcome}”. U hoeft niets meer te doen.',
    'done-plain': '{by} heeft dit op {when} afgehandeld. U hoeft niets meer te doen.',
    nothing: 'U hoeft niets meer te doen.',
    'lapsed-title': 'De tijd hiervoor is verstreken',
    lapsed:
      'Niemand heeft op tijd geantwoord; de stap is volgens zijn eigen regel beëindigd. U hoeft niets meer te doen.',
    'lapsed-at':
      'Niemand heeft op tijd geantwoord; de stap is op {when} volgens zijn eigen regel beëindigd. U hoeft niets meer te doen.',
    'withdrawn-title': 'Het wordt u niet meer gevraagd',
    withdrawn: 'Het wordt nu aan anderen gevraagd. U hoeft niets meer te doen.',
    'called-off': 'Dit is op {when} ingetrokken. U hoeft niets meer te doen.',
    'replaced-title': 'Er is een nieuwer bericht',
    replaced: 'Wij hebben u hierover sindsdien opnieuw geschreven. Gebruik de link in het nieuwste bericht.',
    'expired-title': 'Deze link is verlopen',
    expired: 'Links zijn beperkte tijd geldig. Wij kunnen u een nieuwe sturen, naar hetzelfde adres.',
    'locked-title': 'Deze link is geblokkeerd',
    locked:
      'Er zijn te veel verkeerde codes ingevoerd. Het volgende bericht hierover bevat een nieuwe link; of meld u aan.',
    again: 'Stuur mij een nieuwe link',
  },
});
