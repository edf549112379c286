import type { Translated } from '../../core/rules/process-titles.ts';

/** What each step asks, as the first paragraph of its text says it, in the other languages. */
export const supplierAssessmentAsks: Record<string, Translated> = {
  invite: {
    fr: 'Indiquez qui interroger chez le fournisseur et quelles exigences il doit remplir. La liste commence par ce que nous demandons à tous ; retirez ce qui ne convient pas et ajoutez ce qu’exige ce service.',
    de: 'Geben Sie an, wen wir beim Anbieter fragen und welche Anforderungen er erfüllen muss. Die Liste beginnt mit dem, was wir von allen verlangen; streichen Sie, was nicht passt, und ergänzen Sie, was dieser Dienst braucht.',
    nl: 'Geef aan aan wie we het bij de leverancier vragen en aan welke eisen die moet voldoen. De lijst begint met wat we van iedereen vragen; schrap wat niet past en voeg toe wat deze dienst nodig heeft.',
  },
  questionnaire: {
    fr: 'Nous utilisons, ou souhaitons utiliser, un produit de votre entreprise et devons savoir comment elle traite les données des personnes. Veuillez indiquer pour chaque exigence si vous la remplissez et ce qui l’atteste.',
    de: 'Wir nutzen ein Produkt Ihres Unternehmens oder möchten es nutzen und müssen wissen, wie Sie mit den Daten von Menschen umgehen. Bitte geben Sie für jede Anforderung an, ob Sie sie erfüllen und was das belegt.',
    nl: 'Wij gebruiken een product van uw bedrijf, of willen dat gaan doen, en moeten weten hoe u met de gegevens van mensen omgaat. Geef per eis aan of u eraan voldoet en waaruit dat blijkt.',
  },
  'evaluate-engineering': {
    fr: 'Lisez ce que déclare le fournisseur et jugez ce que le produit sait réellement faire. Essayez ce qui peut l’être. Indiquez ce que vous n’avez pas pu vérifier.',
    de: 'Lesen Sie, was der Anbieter erklärt, und beurteilen Sie, was das Produkt wirklich kann. Probieren Sie aus, was sich ausprobieren lässt. Geben Sie an, was Sie nicht prüfen konnten.',
    nl: 'Lees wat de leverancier verklaart en beoordeel wat het product werkelijk kan. Probeer uit wat uit te proberen is. Geef aan wat u niet kon verifiëren.',
  },
  'evaluate-protection': {
    fr: 'Jugez si le fournisseur peut travailler avec les données : le contrat, les transferts, ceux qui travaillent pour lui, l’effacement à la fin et la rapidité avec laquelle il vous informe d’un incident.',
    de: 'Beurteilen Sie, ob der Anbieter mit den Daten arbeiten darf: Vertrag, Übermittlungen, wer für ihn arbeitet, Löschung am Ende und wie schnell Sie von einem Vorfall erfahren.',
    nl: 'Beoordeel of de leverancier met de gegevens mag werken: het contract, de doorgiften, wie ervoor werkt, het wissen na afloop en hoe snel u van een incident hoort.',
  },
  decide: {
    fr: 'Lisez les deux évaluations, sur le produit et sur la protection des données. Décidez ensuite si l’organisation travaille avec ce fournisseur.',
    de: 'Lesen Sie beide Beurteilungen, zum Produkt und zum Datenschutz. Entscheiden Sie dann, ob die Organisation mit diesem Anbieter arbeitet.',
    nl: 'Lees beide beoordelingen, over het product en over de gegevensbescherming. Beslis daarna of de organisatie met deze leverancier werkt.',
  },
  'sub-processors': {
    fr: 'Le fournisseur a nommé d’autres intervenants qui travaillent sur les données. Cochez ceux qui doivent aussi être évalués : chacun fera l’objet d’une évaluation distincte, sous cette organisation. Rien ne commence sans votre choix.',
    de: 'Der Anbieter hat weitere genannt, die mit den Daten arbeiten. Kreuzen Sie an, wer auch bewertet werden soll: Daraus wird jeweils eine eigene Bewertung unter dieser Organisation. Was Sie nicht ankreuzen, beginnt nicht.',
    nl: 'De leverancier heeft anderen genoemd die met de gegevens werken. Vink aan wie ook moet worden beoordeeld: elk krijgt een eigen beoordeling, onder deze organisatie. Wat u niet aanvinkt, begint niet.',
  },
  'set-conditions': {
    fr: 'Consignez ce que le fournisseur ou vous-même devez faire, avec une date pour chaque point. Ce jour-là, il sera demandé ce qu’il en est.',
    de: 'Halten Sie fest, was der Anbieter oder Sie selbst tun müssen, jeweils mit einem Datum. An diesem Tag wird gefragt, was daraus geworden ist.',
    nl: 'Schrijf op wat de leverancier, of u zelf, moet doen, telkens met een datum. Op die dag wordt gevraagd wat ervan terechtgekomen is.',
  },
  condition: {
    fr: 'Indiquez si la condition est remplie et ce qui l’atteste. Sinon, dites ce qui s’ensuit : plus de temps, un autre fournisseur ou l’arrêt.',
    de: 'Geben Sie an, ob die Auflage erfüllt ist und was das belegt. Wenn nicht, sagen Sie, was folgt: mehr Zeit, ein anderer Anbieter oder das Ende der Zusammenarbeit.',
    nl: 'Geef aan of aan de voorwaarde is voldaan en waaruit dat blijkt. Zo niet, geef dan aan wat volgt: meer tijd, een andere leverancier of stoppen.',
  },
};
