import type { Translated } from '../../core/rules/process-titles.ts';

/** What each step asks, as the first paragraph of its text says it, in the other languages. */
export const ecosystemPlanAsks: Record<string, Translated> = {
  confirm: {
    fr: 'Lisez ce que le plan dira de votre organisation. Est-ce exact ? Confirmez-le ou envoyez des corrections.',
    de: 'Sehen Sie sich an, was der Plan über Ihre Organisation sagen wird. Stimmt es? Bestätigen Sie es, oder senden Sie Berichtigungen.',
    nl: 'Bekijk wat het plan over uw organisatie zal zeggen. Klopt het? Bevestig het of stuur verbeteringen.',
  },
  draft: {
    fr: 'Rédigez ce qu’aucun registre ne peut dire : l’objet du plan, ce qui en est exclu, le déroulement des procédures et les nouveautés. Tout le reste a été réuni, puis confirmé ou corrigé par les organisations.',
    de: 'Schreiben Sie, was kein Verzeichnis sagen kann: worum es im Plan geht, was ausgenommen ist, wie die Verfahren ablaufen und was neu ist. Alles andere ist zusammengestellt und von den Organisationen bestätigt oder berichtigt.',
    nl: 'Schrijf wat geen register kan zeggen: waar het plan over gaat, wat erbuiten blijft, hoe de processen verlopen en wat nieuw is. Al het andere is verzameld en door de organisaties bevestigd of verbeterd.',
  },
  approve: {
    fr: 'Lisez le projet comme le ferait une citoyenne ou un citoyen. Les corrections des organisations y figurent-elles ? Promet-il quelque chose dont personne ne répond ?',
    de: 'Lesen Sie den Entwurf so, wie Bürgerinnen und Bürger es tun würden. Sind die Berichtigungen der Organisationen enthalten? Wird etwas versprochen, für das niemand einsteht?',
    nl: 'Lees het ontwerp zoals een burger dat zou doen. Staan de verbeteringen van de organisaties erin? Wordt er iets beloofd waar niemand voor instaat?',
  },
  'weigh-comments': {
    fr: 'Le public a dit ce qu’il pense du projet. Indiquez ce qui en découle : si le plan est modifié ou reste tel quel, et pourquoi. Vos motifs sont publiés avec le plan.',
    de: 'Die Öffentlichkeit hat gesagt, was sie vom Entwurf hält. Geben Sie an, was daraus folgt: ob der Plan geändert wird oder bleibt, wie er ist, und warum. Ihre Begründung wird mit dem Plan veröffentlicht.',
    nl: 'Het publiek heeft gezegd wat het van het ontwerp vindt. Geef aan wat daaruit volgt: of het plan wordt gewijzigd of blijft zoals het is, en waarom. Uw redenen worden met het plan gepubliceerd.',
  },
  adopt: {
    fr: 'Vous votez au nom de votre organisation sur le plan de protection de la vie privée de l’écosystème. Le nombre de voix nécessaires est fixé par la charte de l’instance de gouvernance ; à défaut, il faut plus de la moitié et au moins trois voix.',
    de: 'Sie stimmen für Ihre Organisation über den Datenschutzplan des Ökosystems ab. Wie viele Stimmen nötig sind, steht in der Charta des Steuerungsgremiums; gibt es keine, sind es mehr als die Hälfte und mindestens drei.',
    nl: 'U stemt namens uw organisatie over het privacyplan van het ecosysteem. Hoeveel stemmen nodig zijn, staat in het handvest van het bestuur van het ecosysteem; is er geen, dan zijn het er meer dan de helft en ten minste drie.',
  },
};
