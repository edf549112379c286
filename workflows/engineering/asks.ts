import type { Translated } from '../../core/rules/process-titles.ts';

/** What each step asks, as the first paragraph of its text says it, in the other languages. */
export const engineeringAsks: Record<string, Translated> = {
  intake: {
    fr: 'Indiquez de quel système il s’agit, qui l’utilise et l’exploite, et ce qui est acheté pour le faire fonctionner.',
    de: 'Geben Sie an, um welches System es geht, wer es nutzt und betreibt und was dafür eingekauft wird.',
    nl: 'Geef aan om welk systeem het gaat, wie het gebruikt en beheert en wat ervoor wordt ingekocht.',
  },
  model: {
    fr: 'Décrivez le système avec des mots, comme un diagramme de flux de données : les personnes et les tiers, les processus, les stockages et les données qui circulent entre eux.',
    de: 'Beschreiben Sie das System in Worten als Datenflussdiagramm: Personen und Außenstehende, Prozesse, Speicher und die Daten, die zwischen ihnen fließen.',
    nl: 'Beschrijf het systeem in woorden als gegevensstroomdiagram: personen en externe partijen, processen, opslagplaatsen en de gegevens die ertussen stromen.',
  },
  threats: {
    fr: 'Parcourez le modèle, élément par élément. Pour chaque type de menace, dites s’il peut se présenter, et pourquoi.',
    de: 'Gehen Sie das Modell Element für Element durch. Geben Sie für jede Art von Gefahr an, ob sie dort eintreten kann, und warum.',
    nl: 'Loop het model element voor element door. Geef per soort bedreiging aan of die zich daar kan voordoen, en waarom.',
  },
  requirements: {
    fr: 'Écrivez ce qui doit être assuré pour que les menaces ne se réalisent pas. Chaque exigence s’adresse à une organisation, au système ou à un fournisseur.',
    de: 'Schreiben Sie auf, was gelten muss, damit die Gefahren nicht eintreten. Jede Anforderung richtet sich an eine Organisation, an das System oder an einen Anbieter.',
    nl: 'Schrijf op wat moet gelden om de bedreigingen te voorkomen. Elke eis is voor een organisatie, voor het systeem of voor een leverancier.',
  },
  statement: {
    fr: 'Vous fournissez une partie de ce système. Indiquez pour chaque exigence si votre produit la remplit et ce qui l’atteste.',
    de: 'Sie liefern einen Teil dieses Systems. Geben Sie für jede Anforderung an, ob Ihr Produkt sie erfüllt und was das belegt.',
    nl: 'U levert een deel van dit systeem. Geef per eis aan of uw product eraan voldoet en waaruit dat blijkt.',
  },
  controls: {
    fr: 'Indiquez une protection contre chaque menace qui peut se réaliser, et dites quel risque subsiste.',
    de: 'Nennen Sie für jede Gefahr, die eintreten kann, eine Schutzmaßnahme, und geben Sie an, welches Risiko bleibt.',
    nl: 'Noem voor elke bedreiging die zich kan voordoen een maatregel en geef aan welk risico overblijft.',
  },
  verify: {
    fr: 'Vérifiez une exigence de ce système : est-elle remplie ?',
    de: 'Prüfen Sie eine Anforderung an dieses System: Ist sie erfüllt?',
    nl: 'Verifieer een eis aan dit systeem: is eraan voldaan?',
  },
  gate: {
    fr: 'Décidez si cette version peut être mise en service. Un(e) ingénieur(e) et le délégué à la protection des données décident l’un et l’autre ; qui a construit les protections ne peut pas en décider.',
    de: 'Entscheiden Sie, ob diese Version in Betrieb gehen darf. Es entscheiden beide: jemand aus der Entwicklung und die oder der Datenschutzbeauftragte. Wer die Schutzmaßnahmen gebaut hat, darf nicht über sie entscheiden.',
    nl: 'Beslis of deze versie in gebruik mag worden genomen. Een ontwikkelaar en de functionaris voor gegevensbescherming beslissen allebei; wie de maatregelen heeft gebouwd, mag er niet over beslissen.',
  },
  conditions: {
    fr: 'La mise en service est possible sous conditions. Consignez chaque condition, avec qui doit la remplir et pour quand.',
    de: 'Die Version darf mit Auflagen in Betrieb gehen. Halten Sie jede Auflage fest: wer sie bis wann erfüllt.',
    nl: 'De versie mag onder voorwaarden in gebruik worden genomen. Schrijf elke voorwaarde op, met wie eraan moet voldoen en wanneer uiterlijk.',
  },
  'meet-condition': {
    fr: 'Une condition de cette mise en service vous incombe. Remplissez-la et consignez ce qui l’atteste.',
    de: 'Sie sind für eine Auflage dieser Freigabe zuständig. Erfüllen Sie sie, und halten Sie fest, was das belegt.',
    nl: 'Een voorwaarde van deze vrijgave is voor u. Voldoe eraan en leg vast waaruit dat blijkt.',
  },
};
