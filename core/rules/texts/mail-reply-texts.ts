import { topic } from './topic.ts';

/**
 * What we answer to an answer to one of our mails about a task. `title`: of the step, `about`: title, organization and reference.
 * Every refusal says that nothing was recorded, and the way out.
 */
export const MAIL_REPLY_TEXTS = topic({
  en: {
    'subject-unproven': 'Did you write to us? {about}',
    commented:
      'Your mail was kept as a comment on “{title}”, which your colleagues in this task see. It completes and decides nothing.',
    'commands-here': 'To act by mail, begin your answer with one of these on a line of its own: {commands}.',
    'use-link': 'To answer or decide, use the link.',
    settled: '{by} has settled “{title}”: “{outcome}”. Your mail changed nothing.',
    lapsed: 'Nobody answered “{title}” in time, so it ended by its own rule. Your mail changed nothing.',
    withdrawn: '“{title}” was withdrawn. Your mail changed nothing, and nothing is left to do.',
    'run-over': 'The process that “{title}” belongs to has ended. Your mail changed nothing.',
    'not-asked':
      '“{title}” is not asked of you any more. Your mail changed nothing. What waits for you stands in your inbox.',
    claimed:
      '{name} is at “{title}”. Your mail changed nothing. If you want to take it over, release it on its page first.',
    'own-work':
      'You had a hand in the work that “{title}” decides on, so somebody else decides. Your mail changed nothing.',
    'already-voiced': 'You have decided on “{title}” before. Your mail changed nothing.',
    incomplete: 'Your mail could not complete “{title}” as it is. Nothing was recorded. {problems}',
    'needs-reason': 'This needs a reason: write it behind the word, after a colon. Nothing was recorded.',
    'not-by-mail':
      '“{title}” cannot be settled by answering a mail, because more hangs on it. Nothing was recorded. Use the link.',
    'other-commands':
      'That word settles nothing in “{title}”. Nothing was recorded. Use the link, or answer with: {commands}.',
    'html-only':
      'Your mail holds formatted text only, in which words can be hidden. Nothing was recorded. Answer in plain text, or use the link.',
    empty: 'We found no words of yours above the quoted text. Nothing was recorded. Use the link.',
    unreadable:
      'Your mail could not be read: it is too large or not well-formed. Nothing was recorded. Write again without attachments, or use the link.',
    'too-long': 'A comment has at most {most} characters. Nothing was recorded. Use the link.',
    'too-many-comments': 'Many comments came from you by mail today. This one was not kept. Use the link.',
    changed:
      'What “{title}” decides on has changed since we wrote to you. Nothing was recorded. Look at it with the link, then decide.',
    'comments-full':
      'There are too many comments on “{title}”. Yours was not kept. Write it into the answers: use the link.',
    unproven:
      'An answer in your name to “{title}” reached us, and we could not verify that it came from you. Nothing was recorded. If it was yours, use the link. If it was not, you need not do anything.',
    'old-mail': 'The mail you answered is too old. Nothing was recorded. Here is a new link.',
    locked:
      'The mail you answered is locked after too many wrong codes. Nothing was recorded. Sign in to answer.',
    'other-person':
      'This address only takes answers from the person and the mail address that we wrote to. Nothing was recorded. Answer from there, or sign in.',
    'last-answer':
      'Many of your mails were answered within an hour, so this is the last answer for now. What you write is still taken, but you hear nothing of it by mail.',
    open: 'Open the task',
  },
  fr: {
    'subject-unproven': 'Nous avez-vous écrit ? {about}',
    commented:
      'Votre message est conservé comme commentaire sur « {title} » ; vos collègues chargés de cette tâche le voient. Il ne termine et ne décide rien.',
    'commands-here':
      'Pour agir par courriel, commencez votre réponse par l’une de ces mentions, seule sur sa ligne : {commands}.',
    'use-link': 'Pour répondre ou décider, utilisez le lien.',
    settled: '{by} a réglé « {title} » : « {outcome} ». Votre message n’a rien changé.',
    lapsed:
      'Personne n’a répondu à temps à « {title} », qui s’est terminé selon sa propre règle. Votre message n’a rien changé.',
    withdrawn: '« {title} » a été retiré. Votre message n’a rien changé et il n’y a plus rien à faire.',
    'run-over': 'La procédure à laquelle appartient « {title} » est close. Votre message n’a rien changé.',
    'not-asked':
      '« {title} » ne vous est plus demandé. Votre message n’a rien changé. Ce qui vous attend figure dans votre boîte.',
    claimed:
      '{name} s’occupe de « {title} ». Votre message n’a rien changé. Pour reprendre la tâche, libérez-la d’abord sur sa page.',
    'own-work':
      'Vous avez contribué au travail sur lequel porte « {title} » ; quelqu’un d’autre décide donc. Votre message n’a rien changé.',
    'already-voiced': 'Vous vous êtes déjà prononcé(e) sur « {title} ». Votre message n’a rien changé.',
    incomplete: 'Votre message ne suffit pas à terminer « {title} ». Rien n’a été enregistré. {problems}',
    'needs-reason':
      'Un motif est nécessaire : écrivez-le après le mot et deux-points. Rien n’a été enregistré.',
    'not-by-mail':
      '« {title} » ne peut être réglé en répondant à un courriel, car l’enjeu est trop important. Rien n’a été enregistré. Utilisez le lien.',
    'other-commands':
      'Ce mot ne règle rien dans « {title} ». Rien n’a été enregistré. Utilisez le lien ou répondez par : {commands}.',
    'html-only':
      'Votre message ne contient que du texte mis en forme, où des mots peuvent être cachés. Rien n’a été enregistré. Répondez en texte brut ou utilisez le lien.',
    empty:
      'Nous n’avons trouvé aucun mot de vous au-dessus du texte cité. Rien n’a été enregistré. Utilisez le lien.',
    unreadable:
      'Votre message n’a pas pu être lu : il est trop volumineux ou mal formé. Rien n’a été enregistré. Écrivez à nouveau sans pièce jointe ou utilisez le lien.',
    'too-long': 'Un commentaire compte au plus {most} caractères. Rien n’a été enregistré. Utilisez le lien.',
    'too-many-comments':
      'Vous avez envoyé beaucoup de commentaires par courriel aujourd’hui. Celui-ci n’a pas été conservé. Utilisez le lien.',
    changed:
      'Ce sur quoi porte « {title} » a changé depuis notre message. Rien n’a été enregistré. Consultez-le avec le lien, puis décidez.',
    'comments-full':
      'Il y a trop de commentaires sur « {title} ». Le vôtre n’a pas été conservé. Ajoutez-le aux réponses : utilisez le lien.',
    unproven:
      'Une réponse en votre nom à « {title} » nous est parvenue, et nous n’avons pas pu vérifier qu’elle venait de vous. Rien n’a été enregistré. Si elle est de vous, utilisez le lien. Sinon, vous n’avez rien à faire.',
    'old-mail':
      'Le message auquel vous avez répondu est trop ancien. Rien n’a été enregistré. Voici un nouveau lien.',
    locked:
      'Le message auquel vous avez répondu est bloqué après trop de codes erronés. Rien n’a été enregistré. Connectez-vous pour répondre.',
    'other-person':
      'Cette adresse n’accepte que les réponses de la personne et de l’adresse auxquelles nous avons écrit. Rien n’a été enregistré. Répondez depuis celle-ci ou connectez-vous.',
    'last-answer':
      'Nous avons répondu à beaucoup de vos messages en une heure ; cette réponse est donc la dernière pour l’instant. Ce que vous écrivez est toujours pris en compte, mais vous n’en aurez pas confirmation par courriel.',
    open: 'Ouvrir la tâche',
  },
  de: {
    'subject-unproven': 'Haben Sie uns geschrieben? {about}',
    commented:
      'Ihre Nachricht steht als Kommentar bei „{title}“, den Ihre Kolleginnen und Kollegen in dieser Aufgabe sehen. Sie erledigt und entscheidet nichts.',
    'commands-here':
      'Um per E-Mail zu handeln, beginnen Sie Ihre Antwort mit einem davon, allein in der ersten Zeile: {commands}.',
    'use-link': 'Zum Antworten oder Entscheiden benutzen Sie bitte den Link.',
    settled: '{by} hat „{title}“ erledigt: „{outcome}“. Ihre Nachricht hat nichts geändert.',
    lapsed:
      'Auf „{title}“ hat niemand rechtzeitig geantwortet; es endete nach seiner eigenen Regel. Ihre Nachricht hat nichts geändert.',
    withdrawn:
      '„{title}“ wurde zurückgezogen. Ihre Nachricht hat nichts geändert, und es ist nichts mehr zu tun.',
    'run-over': 'Der Vorgang, zu dem „{title}“ gehört, ist beendet. Ihre Nachricht hat nichts geändert.',
    'not-asked':
      'Nach „{title}“ werden Sie nicht mehr gefragt. Ihre Nachricht hat nichts geändert. Was auf Sie wartet, steht in Ihrem Eingang.',
    claimed:
      '{name} ist mit „{title}“ beschäftigt. Ihre Nachricht hat nichts geändert. Um die Aufgabe zu übernehmen, geben Sie sie zuerst auf ihrer Seite frei.',
    'own-work':
      'Sie waren an der Arbeit beteiligt, über die „{title}“ entscheidet; darum entscheidet jemand anderes. Ihre Nachricht hat nichts geändert.',
    'already-voiced': 'Sie haben sich zu „{title}“ schon geäußert. Ihre Nachricht hat nichts geändert.',
    incomplete: 'Ihre Nachricht reicht für „{title}“ so nicht aus. Nichts wurde festgehalten. {problems}',
    'needs-reason':
      'Dafür wird eine Begründung gebraucht: Schreiben Sie sie nach einem Doppelpunkt hinter das Wort. Nichts wurde festgehalten.',
    'not-by-mail':
      '„{title}“ lässt sich nicht durch Antworten auf eine E-Mail erledigen, weil mehr davon abhängt. Nichts wurde festgehalten. Bitte benutzen Sie den Link.',
    'other-commands':
      'Dieses Wort erledigt bei „{title}“ nichts. Nichts wurde festgehalten. Benutzen Sie den Link, oder antworten Sie mit: {commands}.',
    'html-only':
      'Ihre Nachricht enthält nur formatierten Text, in dem Wörter verborgen sein können. Nichts wurde festgehalten. Antworten Sie als reiner Text, oder benutzen Sie den Link.',
    empty:
      'Über dem zitierten Text fanden wir keine Wörter von Ihnen. Nichts wurde festgehalten. Bitte benutzen Sie den Link.',
    unreadable:
      'Ihre Nachricht ließ sich nicht lesen: Sie ist zu groß oder fehlerhaft. Nichts wurde festgehalten. Schreiben Sie noch einmal ohne Anhänge, oder benutzen Sie den Link.',
    'too-long':
      'Ein Kommentar hat höchstens {most} Zeichen. Nichts wurde festgehalten. Bitte benutzen Sie den Link.',
    'too-many-comments':
      'Von Ihnen kamen heute viele Kommentare per E-Mail. Dieser wurde nicht aufbewahrt. Bitte benutzen Sie den Link.',
    changed:
      'Worüber „{title}“ entscheidet, hat sich seit unserer Nachricht geändert. Nichts wurde festgehalten. Sehen Sie es mit dem Link an und entscheiden Sie dann.',
    'comments-full':
      'Zu „{title}“ gibt es zu viele Kommentare. Ihrer wurde nicht aufbewahrt. Schreiben Sie ihn in die Antworten: Benutzen Sie den Link.',
    unproven:
      'Uns hat in Ihrem Namen eine Antwort auf „{title}“ erreicht, und wir konnten nicht prüfen, ob sie von Ihnen kam. Nichts wurde festgehalten. War sie von Ihnen, benutzen Sie den Link. Wenn nicht, brauchen Sie nichts zu tun.',
    'old-mail':
      'Die E-Mail, auf die Sie geantwortet haben, ist zu alt. Nichts wurde festgehalten. Hier ist ein neuer Link.',
    locked:
      'Die E-Mail, auf die Sie geantwortet haben, ist nach zu vielen falschen Codes gesperrt. Nichts wurde festgehalten. Melden Sie sich zum Antworten an.',
    'other-person':
      'Diese Adresse nimmt nur Antworten von der Person und der Adresse an, an die wir geschrieben haben. Nichts wurde festgehalten. Antworten Sie von dort, oder melden Sie sich an.',
    'last-answer':
      'Auf viele Ihrer Nachrichten wurde binnen einer Stunde geantwortet; darum ist dies vorerst die letzte Antwort. Was Sie schreiben, wird weiter angenommen, aber Sie hören per E-Mail nichts davon.',
    open: 'Aufgabe öffnen',
  },
  nl: {
    'subject-unproven': 'Hebt u ons geschreven? {about}',
    commented:
      'Uw bericht is bewaard als opmerking bij “{title}”, die uw collega’s in deze taak zien. Het rondt niets af en besluit niets.',
    'commands-here':
      'Om per e-mail te handelen begint u uw antwoord met een hiervan, alleen op de eerste regel: {commands}.',
    'use-link': 'Gebruik de link om te antwoorden of te besluiten.',
    settled: '{by} heeft “{title}” afgehandeld: “{outcome}”. Uw bericht heeft niets veranderd.',
    lapsed:
      'Niemand heeft op tijd op “{title}” geantwoord; het eindigde volgens zijn eigen regel. Uw bericht heeft niets veranderd.',
    withdrawn: '“{title}” is ingetrokken. Uw bericht heeft niets veranderd en er is niets meer te doen.',
    'run-over': 'Het proces waar “{title}” bij hoort is ten einde. Uw bericht heeft niets veranderd.',
    'not-asked':
      '“{title}” wordt u niet meer gevraagd. Uw bericht heeft niets veranderd. Wat op u wacht, staat in uw postvak.',
    claimed:
      '{name} is bezig met “{title}”. Uw bericht heeft niets veranderd. Wilt u het overnemen, geef het dan eerst vrij op de pagina.',
    'own-work':
      'U had een aandeel in het werk waarover “{title}” besluit; daarom besluit iemand anders. Uw bericht heeft niets veranderd.',
    'already-voiced': 'U hebt zich al over “{title}” uitgesproken. Uw bericht heeft niets veranderd.',
    incomplete: 'Uw bericht is zo niet genoeg voor “{title}”. Er is niets vastgelegd. {problems}',
    'needs-reason':
      'Hiervoor is een reden nodig: schrijf die na een dubbele punt achter het woord. Er is niets vastgelegd.',
    'not-by-mail':
      '“{title}” kan niet worden afgehandeld door een e-mail te beantwoorden, omdat er meer van afhangt. Er is niets vastgelegd. Gebruik de link.',
    'other-commands':
      'Dat woord regelt niets bij “{title}”. Er is niets vastgelegd. Gebruik de link of antwoord met: {commands}.',
    'html-only':
      'Uw bericht bevat alleen opgemaakte tekst, waarin woorden verborgen kunnen zijn. Er is niets vastgelegd. Antwoord in platte tekst of gebruik de link.',
    empty: 'Boven de geciteerde tekst vonden we geen woorden van u. Er is niets vastgelegd. Gebruik de link.',
    unreadable:
      'Uw bericht kon niet worden gelezen: het is te groot of niet goed gevormd. Er is niets vastgelegd. Schrijf opnieuw zonder bijlagen of gebruik de link.',
    'too-long': 'Een opmerking heeft hoogstens {most} tekens. Er is niets vastgelegd. Gebruik de link.',
    'too-many-comments':
      'Er kwamen vandaag veel opmerkingen van u per e-mail. Deze is niet bewaard. Gebruik de link.',
    changed:
      'Waarover “{title}” beslist, is veranderd sinds ons bericht. Er is niets vastgelegd. Bekijk het met de link en beslis daarna.',
    'comments-full':
      'Er zijn te veel opmerkingen bij “{title}”. De uwe is niet bewaard. Schrijf hem in de antwoorden: gebruik de link.',
    unproven:
      'Er kwam in uw naam een antwoord op “{title}” bij ons binnen, en we konden niet nagaan of het van u kwam. Er is niets vastgelegd. Was het van u, gebruik dan de link. Zo niet, dan hoeft u niets te doen.',
    'old-mail': 'De e-mail die u beantwoordde is te oud. Er is niets vastgelegd. Hier is een nieuwe link.',
    locked:
      'De e-mail die u beantwoordde is geblokkeerd na te veel verkeerde codes. Er is niets vastgelegd. Meld u aan om te antwoorden.',
    'other-person':
      'Dit adres neemt alleen antwoorden aan van de persoon en het adres waaraan we schreven. Er is niets vastgelegd. Antwoord van daaruit of meld u aan.',
    'last-answer':
      'Veel van uw berichten zijn binnen een uur beantwoord, dus dit is voorlopig het laatste antwoord. Wat u schrijft wordt nog steeds aangenomen, maar u hoort er per e-mail niets van.',
    open: 'Taak openen',
  },
});
