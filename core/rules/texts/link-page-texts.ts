import { topic } from './topic.ts';

/** The pages that the link in a mail leads to. */
export const LINK_PAGE_TEXTS = topic({
  en: {
    'open-title': 'Open the link of a mail',
    'open-lede': 'Opening it changes nothing. You see what is asked, and go on from there.',
    'link-label': 'The link, or the long code at its end',
    'link-hint': 'If nothing happens by itself, copy it from the mail and paste it here.',
    open: 'Open it',
    'sign-in-too': 'You can also {link} and find it in your inbox.',
    'sign-in-too-link': 'sign in',
    for: 'For {organization}',
    asked: 'What is asked',
    'you-were-asked': 'you were asked',
    'part-of': 'Part of',
    'sent-to': 'Sent to',
    choices: 'What each choice does',
    'stuck-title': 'A step could not go on',
    'stuck-text':
      'A step of this process could not go on by itself. Its cause is shown after you have signed in.',
    here: 'Do it here',
    'here-why':
      'So that nobody else can act in your name, we mail a six-digit code to the address where you got this link.',
    'go-on': 'Go on',
    'or-sign-in': 'Or sign in',
    'sign-in': 'Sign in',
    'in-inbox': 'In your inbox you find this with everything around it.',
    'code-not-enough': 'For this step a mailed code is not enough: what it does cannot be taken back.',
    'sign-in-open': 'Sign in and open it in your inbox',
    'unknown-title': 'This link opens nothing',
    unknown:
      'It was perhaps not copied whole, or your visit is over: open the link in our newest mail again. You can always sign in: what waits for you is in your inbox.',
    'other-form-title': 'That form belongs to another link',
    'other-form':
      'You have opened another link of a mail in this browser since, or your visit is over, so nothing was changed. Open the link of this question again.',
    'to-last-link': 'Go to the link you opened last',
    'wrong-person-title': 'This link is for somebody else',
    'wrong-person': 'This link is for {name}; you are signed in as {visitor}.',
    'wrong-person-way':
      'If you share this computer, sign out first and open the link again. If the mail was passed on to you, you cannot act on it: what you are asked for yourself is in your inbox.',
    'to-inbox': 'Go to your inbox',
    'sign-out': 'Sign out',
  },
  fr: {
    'open-title': 'Ouvrir le lien d’un message',
    'open-lede': 'L’ouvrir ne change rien. Vous voyez ce qui est demandé et continuez de là.',
    'link-label': 'Le lien, ou le long code qui le termine',
    'link-hint': 'Si rien ne se passe, copiez-le depuis le message et collez-le ici.',
    open: 'Ouvrir',
    'sign-in-too': 'Vous pouvez aussi {link} et retrouver la tâche dans votre boîte de réception.',
    'sign-in-too-link': 'vous connecter',
    for: 'Pour {organization}',
    asked: 'Ce qui est demandé',
    'you-were-asked': 'vous avez été sollicité(e)',
    'part-of': 'Fait partie de',
    'sent-to': 'Envoyé à',
    choices: 'Ce qu’entraîne chaque choix',
    'stuck-title': 'Une étape n’a pas pu se poursuivre',
    'stuck-text':
      'Une étape de cette procédure n’a pas pu se poursuivre d’elle-même. La cause s’affiche une fois que vous êtes connecté(e).',
    here: 'Le faire ici',
    'here-why':
      'Pour que personne d’autre n’agisse en votre nom, nous envoyons un code à six chiffres à l’adresse où vous avez reçu ce lien.',
    'go-on': 'Continuer',
    'or-sign-in': 'Ou se connecter',
    'sign-in': 'Se connecter',
    'in-inbox': 'Vous trouverez la tâche et tout ce qui l’entoure dans votre boîte de réception.',
    'code-not-enough':
      'Pour cette étape, un code reçu par courriel ne suffit pas : ce qu’elle entraîne est irréversible.',
    'sign-in-open': 'Se connecter et l’ouvrir dans la boîte de réception',
    'unknown-title': 'Ce lien n’ouvre rien',
    unknown:
      'Il n’a peut-être pas été copié en entier, ou votre visite est terminée : rouvrez le lien de notre message le plus récent. Vous pouvez toujours vous connecter : ce qui vous attend est dans votre boîte de réception.',
    'other-form-title': 'Ce formulaire appartient à un autre lien',
    'other-form':
      'Vous avez ouvert depuis un autre lien dans ce navigateur, ou votre visite est terminée ; rien n’a donc été changé. Rouvrez le lien de cette question.',
    'to-last-link': 'Aller au dernier lien ouvert',
    'wrong-person-title': 'Ce lien est destiné à quelqu’un d’autre',
    'wrong-person': 'Ce lien est destiné à {name} ; vous êtes connecté(e) en tant que {visitor}.',
    'wrong-person-way':
      'Si vous partagez cet ordinateur, déconnectez-vous d’abord, puis rouvrez le lien. Si ce message vous a été transféré, vous ne pouvez pas agir ici : ce qui vous est demandé à vous est dans votre boîte de réception.',
    'to-inbox': 'Aller à ma boîte de réception',
    'sign-out': 'Se déconnecter',
  },
  de: {
    'open-title': 'Den Link einer Nachricht öffnen',
    'open-lede': 'Das Öffnen ändert nichts. Sie sehen, was gefragt ist, und machen von dort aus weiter.',
    'link-label': 'Der Link oder der lange Code an seinem Ende',
    'link-hint':
      'Wenn von allein nichts geschieht, kopieren Sie ihn aus der Nachricht und fügen ihn hier ein.',
    open: 'Öffnen',
    'sign-in-too': 'Sie können sich auch {link} und finden die Aufgabe dann in Ihrem Eingang.',
    'sign-in-too-link': 'anmelden',
    for: 'Für {organization}',
    asked: 'Was gefragt ist',
    'you-were-asked': 'Sie wurden gefragt',
    'part-of': 'Gehört zu',
    'sent-to': 'Gesandt an',
    choices: 'Was jede Wahl bewirkt',
    'stuck-title': 'Ein Schritt konnte nicht fortgesetzt werden',
    'stuck-text':
      'Ein Schritt dieses Verfahrens konnte nicht von selbst fortgesetzt werden. Die Ursache sehen Sie nach der Anmeldung.',
    here: 'Hier erledigen',
    'here-why':
      'Damit niemand sonst in Ihrem Namen handeln kann, senden wir einen sechsstelligen Code an die Adresse, an die dieser Link ging.',
    'go-on': 'Weiter',
    'or-sign-in': 'Oder anmelden',
    'sign-in': 'Anmelden',
    'in-inbox': 'In Ihrem Eingang finden Sie die Aufgabe mit allem, was dazugehört.',
    'code-not-enough':
      'Für diesen Schritt genügt ein zugesandter Code nicht: Was er bewirkt, lässt sich nicht zurücknehmen.',
    'sign-in-open': 'Anmelden und im Eingang öffnen',
    'unknown-title': 'Dieser Link öffnet nichts',
    unknown:
      'Vielleicht wurde er nicht ganz kopiert, oder Ihr Besuch ist zu Ende: Öffnen Sie den Link in unserer neuesten Nachricht noch einmal. Anmelden können Sie sich immer: Was auf Sie wartet, steht in Ihrem Eingang.',
    'other-form-title': 'Dieses Formular gehört zu einem anderen Link',
    'other-form':
      'Sie haben in diesem Browser inzwischen einen anderen Link geöffnet, oder Ihr Besuch ist zu Ende; darum wurde nichts geändert. Öffnen Sie den Link zu dieser Frage noch einmal.',
    'to-last-link': 'Zum zuletzt geöffneten Link',
    'wrong-person-title': 'Dieser Link ist für jemand anderen',
    'wrong-person': 'Dieser Link ist für {name}; Sie sind angemeldet als {visitor}.',
    'wrong-person-way':
      'Wenn Sie diesen Computer teilen, melden Sie sich zuerst ab und öffnen den Link noch einmal. Wurde Ihnen die Nachricht weitergeleitet, können Sie hier nicht handeln: Was Sie selbst gefragt werden, steht in Ihrem Eingang.',
    'to-inbox': 'Zum Eingang',
    'sign-out': 'Abmelden',
  },
  nl: {
    'open-title': 'De link uit een bericht openen',
    'open-lede': 'Openen verandert niets. U ziet wat er wordt gevraagd en gaat van daaruit verder.',
    'link-label': 'De link, of de lange code aan het eind ervan',
    'link-hint': 'Gebeurt er vanzelf niets, kopieer de link dan uit het bericht en plak hem hier.',
    open: 'Openen',
    'sign-in-too': 'U kunt zich ook {link} en de taak in uw postvak terugvinden.',
    'sign-in-too-link': 'aanmelden',
    for: 'Voor {organization}',
    asked: 'Wat er wordt gevraagd',
    'you-were-asked': 'het is u gevraagd',
    'part-of': 'Onderdeel van',
    'sent-to': 'Verzonden aan',
    choices: 'Wat elke keuze doet',
    'stuck-title': 'Een stap kon niet verdergaan',
    'stuck-text':
      'Een stap van dit proces kon niet vanzelf verdergaan. De oorzaak ziet u nadat u zich hebt aangemeld.',
    here: 'Hier afhandelen',
    'here-why':
      'Zodat niemand anders in uw naam kan handelen, sturen wij een code van zes cijfers naar het adres waar u deze link kreeg.',
    'go-on': 'Verder',
    'or-sign-in': 'Of meld u aan',
    'sign-in': 'Aanmelden',
    'in-inbox': 'In uw postvak vindt u de taak met alles eromheen.',
    'code-not-enough':
      'Voor deze stap is een gemailde code niet genoeg: wat hij doet, kan niet ongedaan worden gemaakt.',
    'sign-in-open': 'Aanmelden en in het postvak openen',
    'unknown-title': 'Deze link opent niets',
    unknown:
      'Misschien is hij niet helemaal gekopieerd, of uw bezoek is voorbij: open de link in ons nieuwste bericht opnieuw. U kunt zich altijd aanmelden: wat op u wacht, staat in uw postvak.',
    'other-form-title': 'Dat formulier hoort bij een andere link',
    'other-form':
      'U hebt sindsdien in deze browser een andere link geopend, of uw bezoek is voorbij; er is dus niets veranderd. Open de link van deze vraag opnieuw.',
    'to-last-link': 'Naar de laatst geopende link',
    'wrong-person-title': 'Deze link is voor iemand anders',
    'wrong-person': 'Deze link is voor {name}; u bent aangemeld als {visitor}.',
    'wrong-person-way':
      'Deelt u deze computer, meld u dan eerst af en open de link opnieuw. Is het bericht aan u doorgestuurd, dan kunt u hier niet handelen: wat u zelf wordt gevraagd, staat in uw postvak.',
    'to-inbox': 'Naar uw postvak',
    'sign-out': 'Afmelden',
  },
});
