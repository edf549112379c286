import type { Translated } from '../../core/rules/process-titles.ts';

const SECOND_LOOK: Translated = {
  fr: 'La personne n’est pas satisfaite de la réponse et demande un second examen. Vous n’avez pas pris part au premier. Lisez ce qui a été écrit de part et d’autre, décidez et écrivez à la personne.',
  de: 'Die Person ist mit der Antwort nicht zufrieden und bittet um eine zweite Prüfung. An der ersten waren Sie nicht beteiligt. Lesen Sie, was beide Seiten geschrieben haben, entscheiden Sie, und schreiben Sie der Person.',
  nl: 'De persoon is niet tevreden met het antwoord en vraagt om een tweede blik. Aan de eerste hebt u niet meegewerkt. Lees wat van beide kanten is geschreven, beslis en schrijf de persoon.',
};

/** What each step asks, as the first paragraph of its text says it, in the other languages. */
export const complaintAsks: Record<string, Translated> = {
  'tell-complainant': {
    fr: 'Faute d’adresse électronique, la personne ne sait pas encore que sa réclamation est arrivée. Dites-lui par courrier ou par téléphone que vous l’avez, son numéro, qui s’en occupe, la suite, et qu’elle peut toujours s’adresser à l’autorité de contrôle.',
    de: 'Es gibt keine Mailadresse, darum weiß die Person noch nicht, dass die Beschwerde da ist. Teilen Sie ihr per Brief oder Telefon den Eingang und die Nummer mit, wer sie bearbeitet, wie es weitergeht und dass der Weg zur Aufsichtsbehörde jederzeit offensteht.',
    nl: 'Er is geen mailadres, dus de persoon weet nog niet dat de klacht is ontvangen. Laat per brief of telefoon weten dat u de klacht hebt, welk nummer die heeft, wie die behandelt, hoe het verder gaat en dat men altijd naar de toezichthouder kan gaan.',
  },
  assess: {
    fr: 'Lisez la réclamation, dites avec vos propres mots de quoi il s’agit et nommez les organisations concernées.',
    de: 'Lesen Sie die Beschwerde, geben Sie in eigenen Worten an, worum es geht, und nennen Sie die Organisationen, die sie betrifft.',
    nl: 'Lees de klacht, geef in uw eigen woorden aan waarover die gaat en noem de organisaties die het aangaat.',
  },
  statement: {
    fr: 'Une réclamation porte sur quelque chose qui concerne aussi votre organisation. Dites ce qui s’est passé de votre point de vue. On ne vous dit pas qui l’a faite, et vous n’avez pas besoin de le savoir.',
    de: 'Jemand hat sich über etwas beschwert, das auch Ihre Organisation betrifft. Schildern Sie aus Ihrer Sicht, was geschehen ist. Wer sich beschwert hat, erfahren Sie nicht und müssen Sie auch nicht wissen.',
    nl: 'Iemand heeft geklaagd over iets dat ook uw organisatie aangaat. Geef vanuit uw kant aan wat er is gebeurd. Wie heeft geklaagd, hoort u niet en hoeft u ook niet te weten.',
  },
  investigate: {
    fr: 'Comparez ce qu’a écrit la personne avec ce que disent les organisations, examinez ce qui peut l’être et dites si la réclamation est fondée. « Fondée en partie » est aussi un résultat.',
    de: 'Wägen Sie ab, was die Person geschrieben hat und was die Organisationen sagen, prüfen Sie, was sich prüfen lässt, und geben Sie an, ob die Beschwerde berechtigt ist. Auch „teilweise berechtigt“ ist ein Ergebnis.',
    nl: 'Weeg af wat de persoon schreef en wat de organisaties zeggen, bekijk wat te bekijken is en geef aan of de klacht gegrond is. Ook “deels gegrond” is een uitkomst.',
  },
  'draft-answer': {
    fr: 'Rédigez la réponse telle que la personne la lira : simple, aimable, précise. Dites ce que vous avez constaté et pourquoi, ce que vous faites et d’ici quand ; reconnaissez ce qui n’a pas bien marché.',
    de: 'Schreiben Sie die Antwort so, wie die Person sie lesen wird: klar, freundlich, sachlich. Sagen Sie, was Sie festgestellt haben und warum, was Sie tun und bis wann; räumen Sie ein, was falsch gelaufen ist.',
    nl: 'Schrijf het antwoord zoals de persoon het zal lezen: duidelijk, vriendelijk, ter zake. Geef aan wat u vaststelde en waarom, wat u eraan doet en wanneer dat klaar is; geef toe wat er misging.',
  },
  'approve-answer': {
    fr: 'Lisez la réponse comme la personne la lira. Est-elle conforme au droit, répond-elle à la question posée, est-elle équitable ? Dès que vous l’approuvez, elle est envoyée.',
    de: 'Lesen Sie die Antwort so, wie die Person sie lesen wird. Ist sie rechtlich richtig, beantwortet sie, was gefragt war, ist sie fair? Wenn Sie zustimmen, wird sie gesendet.',
    nl: 'Lees het antwoord zoals de persoon het zal lezen. Klopt het juridisch, beantwoordt het wat is gevraagd, is het redelijk? Zodra u het goedkeurt, wordt het verstuurd.',
  },
  'tell-answer': {
    fr: 'Il n’y a pas d’adresse électronique : la réponse approuvée n’est donc pas parvenue à la personne. Envoyez-la par courrier ou communiquez-la par téléphone.',
    de: 'Es gibt keine Mailadresse, darum hat die genehmigte Antwort die Person nicht erreicht. Senden Sie sie per Brief, oder teilen Sie sie am Telefon mit.',
    nl: 'Er is geen mailadres, dus het goedgekeurde antwoord heeft de persoon niet bereikt. Stuur het per brief of deel het telefonisch mee.',
  },
  reaction: {
    fr: 'Vous nous avez adressé une réclamation et nous avons répondu. Dites-nous si l’affaire est réglée pour vous ou si quelqu’un d’autre doit l’examiner. Votre silence ne vaut pas accord : nous noterons qu’aucune réponse n’est venue.',
    de: 'Sie haben sich bei uns beschwert, und wir haben geantwortet. Bitte sagen Sie uns, ob die Sache für Sie erledigt ist oder ob jemand anderes sie prüfen soll. Schweigen gilt uns nicht als Ja: Wir vermerken dann, dass keine Antwort kam.',
    nl: 'U hebt bij ons geklaagd en wij hebben geantwoord. Laat ons weten of de zaak voor u is opgelost of dat iemand anders ernaar moet kijken. Zegt u niets, dan vatten wij dat niet op als een ja: wij noteren dat er geen antwoord kwam.',
  },
  escalation: SECOND_LOOK,
  'escalation-to-head': SECOND_LOOK,
  'tell-second-look': {
    fr: 'Il n’y a pas d’adresse électronique : la personne ne connaît donc pas encore le résultat du second examen. Envoyez-le par courrier ou communiquez-le par téléphone.',
    de: 'Es gibt keine Mailadresse, darum kennt die Person das Ergebnis der zweiten Prüfung noch nicht. Senden Sie es per Brief, oder teilen Sie es am Telefon mit.',
    nl: 'Er is geen mailadres, dus de persoon kent de uitkomst van de tweede blik nog niet. Stuur die per brief of deel die telefonisch mee.',
  },
  lessons: {
    fr: 'Dites ce que cette réclamation nous apprend : un texte que personne n’a compris, un capteur sans panneau, une demande restée en souffrance. Si cela revient souvent, proposez-le pour le prochain cycle de gouvernance.',
    de: 'Geben Sie an, was diese Beschwerde lehrt: ein Text, den niemand verstand, ein Sensor ohne Schild, ein liegen gebliebener Antrag. Kommt dasselbe oft vor, schlagen Sie es für den nächsten Zyklus der Steuerung vor.',
    nl: 'Geef aan wat deze klacht leert: een tekst die niemand begreep, een sensor zonder bord, een verzoek dat bleef liggen. Komt hetzelfde vaak voor, draag het dan aan voor de volgende bestuurscyclus.',
  },
};
