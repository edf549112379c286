import { topic } from './topic.ts';

/**
 * That mails came in with which nothing has begun, to those who are to look at them. The words of the mails stay where they
 * are. `why-…`: what stood against a mail.
 */
export const MAIL_KEPT_TEXTS = topic({
  en: {
    subject: 'Look at mails that came in for {organization}',
    what: 'A person may have written these mails. Nothing has begun with them: {count}.',
    clock:
      'If one is a request about personal data, its time limit runs from when it came in (GDPR art. 12(3)). Then start the process by hand and enter that time. If one reports an incident, look at it now.',
    where:
      'They lie as they arrived, unopened, until {until}; then they are deleted or may be. After signing in you can read and download them.',
    'where-others':
      'They lie as they arrived, unopened, until {until}; then they are deleted or may be. The data protection officer and the administrators of {organization} can read them after signing in.',
    'where-lead':
      'They lie as they arrived, unopened, until {until}; then they are deleted or may be. Nobody of {organization} can open them here yet: give somebody there the role of data protection officer.',
    line: '{at}, to {address}. From, as written there and checked by nobody: {from}. Subject: {length} characters. {why}',
    more: 'And others: the page lists all of them.',
    full: 'More than {most} such mails came for {organization} today. Those that came later are not listed one by one. They are kept with the mails that were received for {days} days: ask those who run this installation, and look whether somebody floods the address.',
    title: 'Mails that came in',
    open: 'Look at the mails',
    nobody: 'nobody',
    'why-sender-unclear': 'It does not say clearly who it is from.',
    'why-unreadable': 'It is too large, or not well-formed.',
    'why-no-words': 'We found no words in it.',
    'why-too-many': 'Many came from there, or in all, in a short time.',
    'why-not-taken': 'What it asks for could not be begun with it as it is.',
    'why-forwarded': 'It came over a list, or a rule of a mailbox passed it on.',
    'why-spam': 'It was taken for advertising.',
    'why-virus': 'A virus was found in it.',
    'why-not-scanned': 'It could not be scanned for viruses.',
    'why-many-addresses': 'It was sent to many addresses here at once.',
    'why-no-such-address': 'The address stands for nothing here.',
    'why-unknown-sender':
      'The address takes mails of certain people only, and it is not shown to come from one of them.',
    'why-fault': 'A fault on our side kept it from being taken.',
  },
  fr: {
    subject: 'Examiner des messages reçus pour {organization}',
    what: 'Ces messages ont pu être écrits par une personne. Ils n’ont donné lieu à rien : {count}.',
    clock:
      'Si l’un d’eux est une demande relative à des données personnelles, son délai court depuis sa réception (RGPD, art. 12, par. 3). Lancez alors la procédure à la main en indiquant ce moment. S’il signale un incident, examinez-le sans attendre.',
    where:
      'Ils sont conservés tels quels, sans avoir été ouverts, jusqu’au {until} ; ensuite ils sont supprimés ou peuvent l’être. Après connexion, vous pouvez les lire et les télécharger.',
    'where-others':
      'Ils sont conservés tels quels, sans avoir été ouverts, jusqu’au {until} ; ensuite ils sont supprimés ou peuvent l’être. Le délégué à la protection des données et les administrateurs de {organization} peuvent les lire après connexion.',
    'where-lead':
      'Ils sont conservés tels quels, sans avoir été ouverts, jusqu’au {until} ; ensuite ils sont supprimés ou peuvent l’être. Personne de {organization} ne peut encore les ouvrir ici : donnez à quelqu’un le rôle de délégué à la protection des données.',
    line: '{at}, à {address}. Expéditeur tel qu’écrit, vérifié par personne : {from}. Objet : {length} caractères. {why}',
    more: 'Et d’autres : la page les énumère tous.',
    full: 'Plus de {most} messages de ce genre sont parvenus pour {organization} aujourd’hui. Les suivants ne sont pas énumérés un par un. Ils sont conservés {days} jours avec les messages reçus : adressez-vous à qui exploite cette installation et vérifiez si quelqu’un sature l’adresse.',
    title: 'Messages reçus',
    open: 'Examiner les messages',
    nobody: 'personne',
    'why-sender-unclear': 'Il n’indique pas clairement de qui il vient.',
    'why-unreadable': 'Il est trop volumineux ou mal formé.',
    'why-no-words': 'Nous n’y avons trouvé aucun mot.',
    'why-too-many': 'Beaucoup sont venus de là, ou au total, en peu de temps.',
    'why-not-taken': 'Ce qu’il demande n’a pas pu être lancé tel quel.',
    'why-forwarded': 'Il est passé par une liste ou une règle de boîte l’a transmis.',
    'why-spam': 'Il a été pris pour de la publicité.',
    'why-virus': 'Un virus y a été trouvé.',
    'why-not-scanned': 'La recherche de virus n’a pas pu avoir lieu.',
    'why-many-addresses': 'Il a été envoyé à beaucoup d’adresses d’ici à la fois.',
    'why-no-such-address': 'L’adresse ne correspond à rien ici.',
    'why-unknown-sender':
      'L’adresse n’accepte que les messages de certaines personnes, et rien ne montre qu’il vient de l’une d’elles.',
    'why-fault': 'Une panne de notre côté a empêché de le prendre.',
  },
  de: {
    subject: 'E-Mails ansehen, die für {organization} kamen',
    what: 'Diese E-Mails kann ein Mensch geschrieben haben. Nichts hat mit ihnen begonnen: {count}.',
    clock:
      'Ist eine davon ein Antrag zu personenbezogenen Daten, läuft die Frist ab ihrem Eingang (DSGVO Art. 12 Abs. 3). Starten Sie den Vorgang dann von Hand und geben Sie diesen Zeitpunkt an. Meldet eine einen Vorfall, sehen Sie sie sofort an.',
    where:
      'Sie liegen, wie sie kamen, ungeöffnet bis {until}; dann werden oder können sie gelöscht werden. Nach dem Anmelden können Sie sie lesen und herunterladen.',
    'where-others':
      'Sie liegen, wie sie kamen, ungeöffnet bis {until}; dann werden oder können sie gelöscht werden. Wer bei {organization} für Datenschutz oder Administration zuständig ist, kann sie nach dem Anmelden lesen.',
    'where-lead':
      'Sie liegen, wie sie kamen, ungeöffnet bis {until}; dann werden oder können sie gelöscht werden. Niemand von {organization} kann sie hier bisher öffnen: Geben Sie dort jemandem die Rolle der oder des Datenschutzbeauftragten.',
    line: '{at}, an {address}. Absender, wie er dort steht und von niemandem geprüft: {from}. Betreff: {length} Zeichen. {why}',
    more: 'Und weitere: Die Seite führt alle auf.',
    full: 'Heute kamen mehr als {most} solche E-Mails für {organization}. Die späteren werden nicht einzeln aufgeführt. Sie liegen {days} Tage bei den empfangenen E-Mails: Fragen Sie, wer diese Installation betreibt, und prüfen Sie, ob jemand die Adresse überflutet.',
    title: 'Eingegangene E-Mails',
    open: 'E-Mails ansehen',
    nobody: 'niemand',
    'why-sender-unclear': 'Sie sagt nicht eindeutig, von wem sie ist.',
    'why-unreadable': 'Sie ist zu groß oder fehlerhaft.',
    'why-no-words': 'Wir fanden keine Wörter darin.',
    'why-too-many': 'Von dort oder insgesamt kamen viele in kurzer Zeit.',
    'why-not-taken': 'Was sie verlangt, ließ sich mit ihr so nicht beginnen.',
    'why-forwarded': 'Sie kam über eine Liste, oder eine Regel eines Postfachs hat sie weitergeleitet.',
    'why-spam': 'Sie wurde für Werbung gehalten.',
    'why-virus': 'In ihr wurde ein Virus gefunden.',
    'why-not-scanned': 'Sie ließ sich nicht auf Viren prüfen.',
    'why-many-addresses': 'Sie ging an viele Adressen hier zugleich.',
    'why-no-such-address': 'Die Adresse steht hier für nichts.',
    'why-unknown-sender':
      'Die Adresse nimmt nur E-Mails bestimmter Personen an, und es ist nicht gezeigt, dass sie von einer davon kommt.',
    'why-fault': 'Ein Fehler bei uns hat verhindert, dass sie angenommen wird.',
  },
  nl: {
    subject: 'Bekijk e-mails die binnenkwamen voor {organization}',
    what: 'Deze e-mails kunnen door een mens geschreven zijn. Er is niets mee begonnen: {count}.',
    clock:
      'Is er een een verzoek over persoonsgegevens, dan loopt de termijn vanaf de ontvangst (AVG art. 12, lid 3). Start het proces dan met de hand en vul dat tijdstip in. Meldt er een een incident, bekijk die dan nu.',
    where:
      'Ze liggen zoals ze kwamen, ongeopend, tot {until}; daarna worden of kunnen ze worden verwijderd. Na het aanmelden kunt u ze lezen en downloaden.',
    'where-others':
      'Ze liggen zoals ze kwamen, ongeopend, tot {until}; daarna worden of kunnen ze worden verwijderd. De functionaris voor gegevensbescherming en de beheerders van {organization} kunnen ze na het aanmelden lezen.',
    'where-lead':
      'Ze liggen zoals ze kwamen, ongeopend, tot {until}; daarna worden of kunnen ze worden verwijderd. Niemand van {organization} kan ze hier al openen: geef daar iemand de rol van functionaris voor gegevensbescherming.',
    line: '{at}, aan {address}. Afzender zoals die er staat, door niemand gecontroleerd: {from}. Onderwerp: {length} tekens. {why}',
    more: 'En andere: de pagina noemt ze allemaal.',
    full: 'Er kwamen vandaag meer dan {most} van zulke e-mails voor {organization}. De latere worden niet een voor een genoemd. Ze liggen {days} dagen bij de ontvangen e-mails: vraag het wie deze installatie beheert en kijk of iemand het adres overspoelt.',
    title: 'Binnengekomen e-mails',
    open: 'E-mails bekijken',
    nobody: 'niemand',
    'why-sender-unclear': 'Er staat niet duidelijk in van wie hij is.',
    'why-unreadable': 'Hij is te groot of niet goed gevormd.',
    'why-no-words': 'We vonden er geen woorden in.',
    'why-too-many': 'Er kwamen er in korte tijd veel van daar, of in totaal.',
    'why-not-taken': 'Wat erin gevraagd wordt, kon er zo niet mee beginnen.',
    'why-forwarded': 'Hij kwam via een lijst, of een regel van een postvak stuurde hem door.',
    'why-spam': 'Hij werd voor reclame gehouden.',
    'why-virus': 'Er is een virus in gevonden.',
    'why-not-scanned': 'Hij kon niet op virussen worden gecontroleerd.',
    'why-many-addresses': 'Hij ging naar veel adressen hier tegelijk.',
    'why-no-such-address': 'Het adres staat hier nergens voor.',
    'why-unknown-sender':
      'Het adres neemt alleen e-mails van bepaalde mensen aan, en er blijkt niet uit dat hij van een van hen komt.',
    'why-fault': 'Door een fout aan onze kant kon hij niet worden aangenomen.',
  },
});
