import { topic } from './topic.ts';

/**
 * What we answer to reports of incidents and to requests that came by mail, and the notice that there were too many.
 */
export const MAIL_REPORT_TEXTS = topic({
  en: {
    'open-run': 'Open the run',
    'incident-opened':
      'Your report has opened a case for {organization}. Its reference is {reference}. Those who look at it first have been told.',
    'incident-joined': 'Your mail was added to the case {reference}.',
    'incident-received': 'Your report has reached {organization}. A person looks at it.',
    'incident-unread':
      'Your report has opened a case for {organization}, reference {reference}, but your mail could not be read. Send the words again without attachments.',
    'attachments-left':
      'Attachments of your mail were not taken over. Please describe in words what they show.',
    'incident-too-many':
      'Many reports came from you in a short time, and this one has not opened a case. If it is something new, call {organization}.',
    'reports-full':
      'Many reports came to {organization} by mail today, and this one has not opened a case. Those responsible have been told that reports wait. If it is urgent, call them.',
    'request-received':
      'Your request has reached {organization}. Its number is {reference}: please name it when you write or call. As a rule the answer comes within one month.',
    'request-too-many':
      'Many requests came from you in a short time, and this one was not taken. Please write again tomorrow, or use the form.',
    'request-unread':
      'Your mail could not be read: it is too large or not well-formed. Please write again without attachments.',
    'request-form': 'Open the form',
    'overflow-subject': 'Look at the reports that came by mail to {organization}',
    overflow:
      'More reports than are opened by themselves came by mail to {organization} today. Those that came later are kept with the mails that were received, and open no case. Call the people who send them, or look whether somebody floods the address.',
  },
  fr: {
    'open-run': 'Ouvrir la procédure',
    'incident-opened':
      'Votre signalement a ouvert un dossier pour {organization}. Sa référence est {reference}. Les premières personnes concernées sont prévenues.',
    'incident-joined': 'Votre message a été joint au dossier {reference}.',
    'incident-received': 'Votre signalement est parvenu à {organization}. Une personne va l’examiner.',
    'incident-unread':
      'Votre signalement a ouvert un dossier pour {organization}, référence {reference}, mais votre message n’a pas pu être lu. Renvoyez le texte sans pièce jointe.',
    'attachments-left':
      'Les pièces jointes de votre message n’ont pas été reprises. Décrivez avec des mots ce qu’elles montrent.',
    'incident-too-many':
      'Vous avez envoyé beaucoup de signalements en peu de temps, et celui-ci n’a pas ouvert de dossier. S’il s’agit d’un fait nouveau, appelez {organization}.',
    'reports-full':
      'Beaucoup de signalements sont parvenus à {organization} par courriel aujourd’hui, et celui-ci n’a pas ouvert de dossier. Les responsables savent que des signalements attendent. En cas d’urgence, appelez.',
    'request-received':
      'Votre demande est parvenue à {organization}. Son numéro est {reference} : indiquez-le lorsque vous écrivez ou appelez. En règle générale, la réponse vient sous un mois.',
    'request-too-many':
      'Vous avez envoyé beaucoup de demandes en peu de temps, et celle-ci n’a pas été prise. Écrivez à nouveau demain ou utilisez le formulaire.',
    'request-unread':
      'Votre message n’a pas pu être lu : il est trop volumineux ou mal formé. Écrivez à nouveau sans pièce jointe.',
    'request-form': 'Ouvrir le formulaire',
    'overflow-subject': 'Examiner les signalements reçus par courriel pour {organization}',
    overflow:
      'Plus de signalements qu’il n’en est ouvert automatiquement sont parvenus par courriel à {organization} aujourd’hui. Les suivants sont conservés avec les messages reçus et n’ouvrent pas de dossier. Appelez ceux qui les envoient ou vérifiez si quelqu’un sature l’adresse.',
  },
  de: {
    'open-run': 'Vorgang öffnen',
    'incident-opened':
      'Ihre Meldung hat einen Fall für {organization} eröffnet. Das Aktenzeichen ist {reference}. Wer ihn zuerst ansieht, weiß Bescheid.',
    'incident-joined': 'Ihre Nachricht wurde zum Fall {reference} genommen.',
    'incident-received': 'Ihre Meldung hat {organization} erreicht. Ein Mensch sieht sie an.',
    'incident-unread':
      'Ihre Meldung hat einen Fall für {organization} eröffnet, Aktenzeichen {reference}, aber Ihre Nachricht ließ sich nicht lesen. Schicken Sie den Text noch einmal ohne Anhänge.',
    'attachments-left':
      'Anhänge Ihrer Nachricht wurden nicht übernommen. Bitte beschreiben Sie in Worten, was sie zeigen.',
    'incident-too-many':
      'Von Ihnen kamen in kurzer Zeit viele Meldungen, und diese hat keinen Fall eröffnet. Wenn es etwas Neues ist, rufen Sie {organization} an.',
    'reports-full':
      'Heute kamen viele Meldungen per E-Mail an {organization}, und diese hat keinen Fall eröffnet. Die Zuständigen wissen, dass Meldungen warten. Wenn es eilt, rufen Sie an.',
    'request-received':
      'Ihr Antrag hat {organization} erreicht. Seine Nummer ist {reference}: Bitte nennen Sie sie, wenn Sie schreiben oder anrufen. In der Regel kommt die Antwort binnen eines Monats.',
    'request-too-many':
      'Von Ihnen kamen in kurzer Zeit viele Anträge, und dieser wurde nicht angenommen. Bitte schreiben Sie morgen noch einmal, oder benutzen Sie das Formular.',
    'request-unread':
      'Ihre Nachricht ließ sich nicht lesen: Sie ist zu groß oder fehlerhaft. Bitte schreiben Sie noch einmal ohne Anhänge.',
    'request-form': 'Formular öffnen',
    'overflow-subject': 'Meldungen ansehen, die per E-Mail an {organization} kamen',
    overflow:
      'Heute kamen per E-Mail mehr Meldungen an {organization}, als von selbst eröffnet werden. Die späteren liegen bei den empfangenen E-Mails und eröffnen keinen Fall. Rufen Sie die Absender an, oder prüfen Sie, ob jemand die Adresse überflutet.',
  },
  nl: {
    'open-run': 'Proces openen',
    'incident-opened':
      'Uw melding heeft een zaak geopend voor {organization}. Het kenmerk is {reference}. Wie er als eerste naar kijkt, weet ervan.',
    'incident-joined': 'Uw bericht is toegevoegd aan zaak {reference}.',
    'incident-received': 'Uw melding heeft {organization} bereikt. Een mens kijkt ernaar.',
    'incident-unread':
      'Uw melding heeft een zaak geopend voor {organization}, kenmerk {reference}, maar uw bericht kon niet worden gelezen. Stuur de tekst opnieuw zonder bijlagen.',
    'attachments-left':
      'Bijlagen van uw bericht zijn niet overgenomen. Beschrijf in woorden wat ze laten zien.',
    'incident-too-many':
      'Er kwamen in korte tijd veel meldingen van u, en deze heeft geen zaak geopend. Is het iets nieuws, bel dan {organization}.',
    'reports-full':
      'Er kwamen vandaag veel meldingen per e-mail bij {organization}, en deze heeft geen zaak geopend. De verantwoordelijken weten dat er meldingen wachten. Bel als het dringend is.',
    'request-received':
      'Uw verzoek heeft {organization} bereikt. Het nummer is {reference}: noem het als u schrijft of belt. In de regel komt het antwoord binnen een maand.',
    'request-too-many':
      'Er kwamen in korte tijd veel verzoeken van u, en dit is niet aangenomen. Schrijf morgen opnieuw of gebruik het formulier.',
    'request-unread':
      'Uw bericht kon niet worden gelezen: het is te groot of niet goed gevormd. Schrijf opnieuw zonder bijlagen.',
    'request-form': 'Formulier openen',
    'overflow-subject': 'Bekijk de meldingen die per e-mail kwamen voor {organization}',
    overflow:
      'Er kwamen vandaag per e-mail meer meldingen bij {organization} dan er vanzelf worden geopend. De latere liggen bij de ontvangen e-mails en openen geen zaak. Bel de afzenders of kijk of iemand het adres overspoelt.',
  },
});
