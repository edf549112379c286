import type { Translated } from '../../core/rules/process-titles.ts';

/** What each step asks, as the first paragraph of its text says it, in the other languages. */
export const citizenEngagementAsks: Record<string, Translated> = {
  plan: {
    fr: 'Planifiez la consultation : sur quoi elle porte, quel poids auront les avis, qui doit être touché et comment chacun peut participer.',
    de: 'Planen Sie die Beteiligung: worum es geht, wie viel die Menschen mitbestimmen können, wer erreicht werden soll und wie alle teilnehmen können.',
    nl: 'Plan de raadpleging: waar het over gaat, hoeveel zeggenschap mensen hebben, wie bereikt moet worden en hoe iedereen kan meedoen.',
  },
  prepare: {
    fr: 'Rédigez le texte que lira le public et les questions qui lui seront posées.',
    de: 'Schreiben Sie den Text für die Öffentlichkeit und die Fragen, die ihr gestellt werden.',
    nl: 'Schrijf wat het publiek te lezen krijgt en welke vragen worden gesteld.',
  },
  'approve-public-text': {
    fr: 'Lisez le texte public comme quelqu’un qui le découvre sur un lampadaire, puis approuvez-le ou demandez des modifications.',
    de: 'Lesen Sie den öffentlichen Text wie jemand, der ihn an einem Laternenmast entdeckt. Stimmen Sie ihm zu, oder bitten Sie um Änderungen.',
    nl: 'Lees de openbare tekst als iemand die hem op een lantaarnpaal tegenkomt, en keur hem goed of vraag om wijzigingen.',
  },
  announce: {
    fr: 'Faites savoir aux gens qu’ils sont consultés : sur le web, sur les lieux concernés et partout où regardent les publics visés.',
    de: 'Geben Sie bekannt, dass die Menschen gefragt sind: im Web, an den Orten, um die es geht, und überall dort, wo die Zielgruppen hinschauen.',
    nl: 'Laat mensen weten dat hun mening wordt gevraagd: op het web, op de plaatsen waar het om gaat en overal waar de beoogde doelgroepen kijken.',
  },
  'association-answer': {
    fr: 'Vous êtes invité(e) à répondre pour votre association : dites ce qu’elle pense de ce qui est prévu et de ce qui peut encore changer.',
    de: 'Sie sind eingeladen, für Ihren Verband zu antworten: Sagen Sie, was er von dem Geplanten hält und von dem, was sich noch ändern lässt.',
    nl: 'U bent uitgenodigd om voor uw vereniging te antwoorden: geef aan wat zij vindt van de plannen en van wat er nog kan veranderen.',
  },
  analyse: {
    fr: 'La consultation est close. Résumez ce qui a été dit : les thèmes, combien de personnes ont abordé chacun d’eux, et quelques citations.',
    de: 'Die Beteiligung ist abgeschlossen. Fassen Sie zusammen, was gesagt wurde: die Themen, wie viele sie jeweils angesprochen haben, und einige Zitate.',
    nl: 'De raadpleging is gesloten. Vat samen wat is gezegd: de thema’s, hoeveel mensen elk thema noemden en enkele citaten.',
  },
  'draft-answers': {
    fr: 'Proposez à chaque organisation ce qu’elle pourrait répondre à ses thèmes. Les propositions sont facultatives ; elles font gagner du temps.',
    de: 'Schlagen Sie jeder Organisation vor, was sie auf ihre Themen antworten könnte. Vorschläge sind freiwillig; sie sparen Zeit.',
    nl: 'Stel elke organisatie voor wat zij op haar thema’s zou kunnen antwoorden. Voorstellen zijn niet verplicht; ze besparen tijd.',
  },
  'answer-themes': {
    fr: 'Des personnes se sont exprimées sur un sujet qui relève de vous. Dites ce que vous avez fait, ce que vous ferez et d’ici quand, ou pourquoi vous ne le faites pas.',
    de: 'Menschen haben sich zu etwas geäußert, für das Sie zuständig sind. Geben Sie an, was Sie getan haben, was Sie bis wann tun werden oder warum Sie es nicht tun.',
    nl: 'Mensen hebben zich uitgesproken over iets waar u over gaat. Geef aan wat u hebt gedaan, wat u doet en wanneer dat klaar is, of waarom u het niet doet.',
  },
  'approve-answers': {
    fr: 'Lisez les réponses à chaque thème comme les liront celles et ceux qui ont participé, puis approuvez-les ou demandez des modifications.',
    de: 'Lesen Sie die Antworten auf jedes Thema so, wie die Teilnehmenden sie lesen werden. Stimmen Sie ihnen zu, oder bitten Sie um Änderungen.',
    nl: 'Lees de antwoorden op elk thema zoals de deelnemers ze zullen lezen, en keur ze goed of vraag om wijzigingen.',
  },
  evaluate: {
    fr: 'Le compte rendu est publié. Faites le bilan : qu’a-t-on décidé, les bonnes personnes ont-elles été touchées, et chacun a-t-il pu participer ?',
    de: 'Der Bericht ist veröffentlicht. Blicken Sie zurück: Was wurde entschieden, wurden die Richtigen erreicht, und konnten alle teilnehmen?',
    nl: 'Het verslag is gepubliceerd. Kijk terug: wat is er besloten, zijn de juiste mensen bereikt en kon iedereen meedoen?',
  },
};
