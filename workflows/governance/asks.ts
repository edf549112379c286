import type { Translated } from '../../core/rules/process-titles.ts';

/** What each step asks, as the first paragraph of its text says it, in the other languages. */
export const governanceAsks: Record<string, Translated> = {
  'open-cycle': {
    fr: 'Indiquez l’objet de ce cycle et qui y participe. Le contenu du dernier cycle est déjà repris : modifiez ce qui a changé.',
    de: 'Geben Sie an, worum es in diesem Zyklus geht und wer teilnimmt. Die Angaben des letzten Zyklus sind eingetragen: Ändern Sie, was sich geändert hat.',
    nl: 'Geef aan waar deze cyclus over gaat en wie meedoet. De gegevens van de vorige cyclus zijn al ingevuld: wijzig wat er is veranderd.',
  },
  'self-assess': {
    fr: 'Dites à l’écosystème où en est votre organisation. Comptez environ une heure, avec vos registres sous la main.',
    de: 'Teilen Sie dem Ökosystem mit, wo Ihre Organisation steht. Mit Ihren Verzeichnissen zur Hand dauert das etwa eine Stunde.',
    nl: 'Laat het ecosysteem weten hoe uw organisatie ervoor staat. Met uw registers bij de hand kost dat ongeveer een uur.',
  },
  propose: {
    fr: 'Faites la synthèse des réponses et proposez ce qui devrait être décidé.',
    de: 'Fassen Sie zusammen, was die Antworten sagen, und schlagen Sie vor, was entschieden werden soll.',
    nl: 'Vat samen wat de antwoorden zeggen en stel voor wat er besloten zou moeten worden.',
  },
  comment: {
    fr: 'Lisez les propositions et dites ce qu’en pense votre organisation. Une objection doit être motivée ; elle est présentée aux membres lors du vote.',
    de: 'Lesen Sie die Vorschläge, und sagen Sie, was Ihre Organisation davon hält. Ein Einwand braucht eine Begründung; er wird den Mitgliedern bei der Abstimmung vorgelegt.',
    nl: 'Lees de voorstellen en laat weten wat uw organisatie ervan vindt. Een bezwaar moet worden gemotiveerd; het wordt bij de stemming aan de leden voorgelegd.',
  },
  vote: {
    fr: 'Vous votez au nom de votre organisation sur une décision. Le nombre de voix nécessaires est fixé par la charte de ce cycle.',
    de: 'Sie stimmen für Ihre Organisation über eine Entscheidung ab. Wie viele Stimmen nötig sind, steht in der Charta dieses Zyklus.',
    nl: 'U stemt namens uw organisatie over een besluit. Hoeveel stemmen nodig zijn, staat in het handvest van deze cyclus.',
  },
  implement: {
    fr: 'L’instance de gouvernance a adopté cette décision, et votre organisation la met en œuvre. Dites ce qui a été fait et ce qui l’atteste, ou pourquoi cela n’a pas été fait.',
    de: 'Das Steuerungsgremium hat diese Entscheidung angenommen, und Ihre Organisation setzt sie um. Geben Sie an, was getan wurde und was das belegt, oder warum es nicht getan wurde.',
    nl: 'Het bestuur van het ecosysteem heeft dit besluit aangenomen en uw organisatie voert het uit. Geef aan wat er is gedaan en waaruit dat blijkt, of waarom het niet is gedaan.',
  },
  review: {
    fr: 'Revenez sur les décisions de ce cycle : sont-elles efficaces ? Chaque décision adoptée reçoit une ligne. Vos constats figurent dans le rapport, et le prochain cycle commence par eux.',
    de: 'Blicken Sie auf die Entscheidungen dieses Zyklus zurück: Wirken sie? Jede angenommene Entscheidung erhält eine Zeile. Ihr Ergebnis kommt in den Bericht, und der nächste Zyklus beginnt damit.',
    nl: 'Kijk terug op de besluiten van deze cyclus: werken ze? Elk aangenomen besluit krijgt een regel. Uw bevindingen komen in het verslag en de volgende cyclus begint ermee.',
  },
};
