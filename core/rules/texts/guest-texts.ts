import { topic } from './topic.ts';

/** Messages to people without an account who are asked by a personal link. */
export const GUEST_TEXTS = topic({
  en: {
    'subject-asked': '{who} asks you: {title} [{reference}]',
    'subject-asked-by': '{who} asks you by {when}: {title} [{reference}]',
    'subject-link': 'Your new link: {about}',
    'subject-code': 'Your code for {who} [{reference}]',
    'subject-own': 'We have your answer: {title} ({who}) [{reference}]',
    'subject-over': 'Nothing to do any more: {title} ({who}) [{reference}]',
    'opening-asked': '{who} asks you to answer some questions.',
    'opening-reminder': '{who} still waits for your answer.',
    'opening-late':
      'The time for your answer to {who} has passed. You can still answer; colleagues there have been told.',
    'opening-link': 'Here is a new personal link to the questions of {who}.',
    how: 'You need no account. Open your personal link, ask there for a code, and we mail it to this address. You can save what you have written and come back.',
    'only-you':
      'The link is for you alone: please do not pass it on. Opening it changes nothing. It replaces every link we sent you for this question before.',
    'wrong-person': 'If you are not the right person, write to {who}.',
    code: 'Your code: {code}',
    'code-how':
      'Type it on the page that you opened by your personal link. It is good for {minutes} minutes and for one time.',
    'code-not-you': 'If you did not ask for it, you need not do anything: without the code nobody gets in.',
    own: 'Thank you: {who} has your answer. Your link still shows what you answered, for some time.',
    'not-needed': '{who} does not need your answer any more. Nothing is left for you to do.',
    expired:
      'The time for this has passed, and {who} goes on without your answer. Nothing is left for you to do.',
    'fact-who': 'Who asks',
    'fact-for': 'For',
    'fact-by': 'By',
    'fact-reference': 'Reference',
    'mark-over': 'Nothing to do',
    'mark-own': 'Received',
    link: 'Your personal link',
  },
  fr: {
    'subject-asked': 'Votre réponse à {who} : {title} [{reference}]',
    'subject-asked-by': 'Votre réponse à {who} avant le {when} : {title} [{reference}]',
    'subject-link': 'Votre nouveau lien – {about}',
    'subject-code': 'Votre code pour {who} [{reference}]',
    'subject-own': 'Nous avons bien reçu votre réponse : {title} ({who}) [{reference}]',
    'subject-over': 'Plus rien à faire : {title} ({who}) [{reference}]',
    'opening-asked': '{who} vous prie de répondre à quelques questions.',
    'opening-reminder': '{who} attend toujours votre réponse.',
    'opening-late':
      'Le délai pour répondre à {who} est dépassé. Vous pouvez encore répondre ; nos interlocuteurs sur place ont été prévenus.',
    'opening-link': 'Voici un nouveau lien personnel vers les questions de {who}.',
    how: 'Aucun compte n’est nécessaire. Ouvrez votre lien personnel et demandez-y un code : nous l’enverrons à cette adresse. Vous pouvez enregistrer ce que vous avez écrit et revenir plus tard.',
    'only-you':
      'Ce lien vous est personnel : merci de ne pas le transmettre. L’ouvrir ne change rien. Il remplace tous les liens que nous vous avons envoyés pour cette question.',
    'wrong-person': 'Si vous n’êtes pas la bonne personne, écrivez à {who}.',
    code: 'Votre code : {code}',
    'code-how':
      'Saisissez-le sur la page ouverte par votre lien personnel. Il est valable {minutes} minutes et une seule fois.',
    'code-not-you':
      'Si vous ne l’avez pas demandé, vous n’avez rien à faire : sans ce code, personne n’accède à la page.',
    own: 'Merci : {who} a bien reçu votre réponse. Votre lien montre encore ce que vous avez répondu, pendant un certain temps.',
    'not-needed': '{who} n’a plus besoin de votre réponse. Vous n’avez plus rien à faire.',
    expired: 'Le délai est dépassé et {who} poursuit sans votre réponse. Vous n’avez plus rien à faire.',
    'fact-who': 'Qui demande',
    'fact-for': 'Pour',
    'fact-by': 'Avant le',
    'fact-reference': 'Référence',
    'mark-over': 'Rien à faire',
    'mark-own': 'Bien reçu',
    link: 'Votre lien personnel',
  },
  de: {
    'subject-asked': '{who} bittet Sie um Antwort: {title} [{reference}]',
    'subject-asked-by': '{who} bittet Sie bis {when} um Antwort: {title} [{reference}]',
    'subject-link': 'Ihr neuer Link: {about}',
    'subject-code': 'Ihr Code für {who} [{reference}]',
    'subject-own': 'Ihre Antwort ist da: {title} ({who}) [{reference}]',
    'subject-over': 'Nichts mehr zu tun: {title} ({who}) [{reference}]',
    'opening-asked': '{who} bittet Sie, einige Fragen zu beantworten.',
    'opening-reminder': '{who} wartet noch auf Ihre Antwort.',
    'opening-late':
      'Die Zeit für Ihre Antwort an {who} ist abgelaufen. Sie können noch antworten; die Zuständigen dort wissen Bescheid.',
    'opening-link': 'Hier ist ein neuer persönlicher Link zu den Fragen von {who}.',
    how: 'Sie brauchen kein Konto. Öffnen Sie Ihren persönlichen Link, fordern Sie dort einen Code an, und wir senden ihn an diese Adresse. Sie können speichern, was Sie geschrieben haben, und später weitermachen.',
    'only-you':
      'Der Link ist nur für Sie bestimmt: Bitte geben Sie ihn nicht weiter. Das Öffnen ändert nichts. Er ersetzt alle Links, die wir Ihnen zu dieser Frage bisher gesandt haben.',
    'wrong-person': 'Wenn Sie nicht die richtige Person sind, schreiben Sie an {who}.',
    code: 'Ihr Code: {code}',
    'code-how':
      'Geben Sie ihn auf der Seite ein, die Sie mit Ihrem persönlichen Link geöffnet haben. Er gilt {minutes} Minuten und einmal.',
    'code-not-you':
      'Haben Sie ihn nicht angefordert, müssen Sie nichts tun: Ohne den Code kommt niemand hinein.',
    own: 'Vielen Dank: {who} hat Ihre Antwort. Ihr Link zeigt noch einige Zeit, was Sie geantwortet haben.',
    'not-needed': '{who} braucht Ihre Antwort nicht mehr. Für Sie ist nichts mehr zu tun.',
    expired:
      'Die Zeit dafür ist abgelaufen, und {who} macht ohne Ihre Antwort weiter. Für Sie ist nichts mehr zu tun.',
    'fact-who': 'Wer fragt',
    'fact-for': 'Für',
    'fact-by': 'Bis',
    'fact-reference': 'Aktenzeichen',
    'mark-over': 'Nichts zu tun',
    'mark-own': 'Eingegangen',
    link: 'Ihr persönlicher Link',
  },
  nl: {
    'subject-asked': '{who} vraagt u om antwoord: {title} [{reference}]',
    'subject-asked-by': '{who} vraagt u om antwoord vóór {when}: {title} [{reference}]',
    'subject-link': 'Uw nieuwe link: {about}',
    'subject-code': 'Uw code voor {who} [{reference}]',
    'subject-own': 'Wij hebben uw antwoord: {title} ({who}) [{reference}]',
    'subject-over': 'Niets meer te doen: {title} ({who}) [{reference}]',
    'opening-asked': '{who} vraagt u enkele vragen te beantwoorden.',
    'opening-reminder': '{who} wacht nog op uw antwoord.',
    'opening-late':
      'De tijd voor uw antwoord aan {who} is verstreken. U kunt nog antwoorden; de medewerkers daar zijn op de hoogte.',
    'opening-link': 'Hier is een nieuwe persoonlijke link naar de vragen van {who}.',
    how: 'U hebt geen account nodig. Open uw persoonlijke link en vraag daar om een code; wij sturen die naar dit adres. U kunt opslaan wat u hebt geschreven en later terugkomen.',
    'only-you':
      'De link is alleen voor u: geef hem niet door. Openen verandert niets. Hij vervangt alle links die wij u eerder voor deze vraag stuurden.',
    'wrong-person': 'Bent u niet de juiste persoon, schrijf dan naar {who}.',
    code: 'Uw code: {code}',
    'code-how':
      'Typ de code op de pagina die u met uw persoonlijke link hebt geopend. De code is {minutes} minuten geldig, en één keer.',
    'code-not-you':
      'Hebt u er niet om gevraagd, dan hoeft u niets te doen: zonder de code komt niemand binnen.',
    own: 'Dank u wel: {who} heeft uw antwoord. Uw link toont nog enige tijd wat u hebt geantwoord.',
    'not-needed': '{who} heeft uw antwoord niet meer nodig. U hoeft niets meer te doen.',
    expired:
      'De tijd hiervoor is verstreken en {who} gaat zonder uw antwoord verder. U hoeft niets meer te doen.',
    'fact-who': 'Wie vraagt',
    'fact-for': 'Voor',
    'fact-by': 'Vóór',
    'fact-reference': 'Kenmerk',
    'mark-over': 'Niets te doen',
    'mark-own': 'Ontvangen',
    link: 'Uw persoonlijke link',
  },
});
