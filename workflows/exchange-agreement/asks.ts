import type { Translated } from '../../core/rules/process-titles.ts';

const RETURN: Translated = {
  fr: 'L’accord a pris fin pour votre organisation, qui a reçu des données sur cette base. Restituez-les ou détruisez-les, et consignez ce qui l’atteste.',
  de: 'Die Vereinbarung, durch die Ihre Organisation Daten erhalten hat, ist für sie beendet. Geben Sie die Daten zurück oder vernichten Sie sie, und halten Sie fest, was das belegt.',
  nl: 'De overeenkomst waardoor uw organisatie gegevens kreeg, is voor haar geëindigd. Geef de gegevens terug of vernietig ze, en leg vast waaruit dat blijkt.',
};

/** What each step asks, as the first paragraph of its text says it, in the other languages. */
export const exchangeAgreementAsks: Record<string, Translated> = {
  review: {
    fr: 'Réexaminez cet accord de votre organisation. Correspond-il encore à la réalité : les finalités, les données, les parties, les délais ?',
    de: 'Sehen Sie sich diese Vereinbarung Ihrer Organisation erneut an. Passt sie noch zu dem, was wirklich geschieht: Zwecke, Daten, Parteien, Fristen?',
    nl: 'Bekijk deze overeenkomst van uw organisatie opnieuw. Klopt ze nog met wat er werkelijk gebeurt: de doelen, de gegevens, de partijen, de termijnen?',
  },
  draft: {
    fr: 'Consignez ce dont les organisations conviennent au sujet des données. Vos réponses servent à composer le texte que les parties examinent et signent.',
    de: 'Schreiben Sie auf, was die Organisationen zu den Daten vereinbaren. Aus Ihren Antworten entsteht der Text, den die Parteien prüfen und unterzeichnen.',
    nl: 'Schrijf op wat de organisaties over de gegevens afspreken. Uit uw antwoorden ontstaat de tekst die de partijen beoordelen en ondertekenen.',
  },
  'party-review': {
    fr: 'Lisez le texte au nom de votre organisation. Est-ce bien ce que vous ferez réellement, et ce qu’il vous faut de la part des autres ?',
    de: 'Lesen Sie den Text für Ihre Organisation. Ist es das, was Sie wirklich tun werden und was Sie von den anderen brauchen?',
    nl: 'Lees de tekst namens uw organisatie. Is dit wat u werkelijk gaat doen en wat u van de anderen nodig hebt?',
  },
  opinion: {
    fr: 'Donnez votre avis sur l’accord en tant que délégué(e) à la protection des données de votre organisation.',
    de: 'Nehmen Sie als Datenschutzbeauftragte oder Datenschutzbeauftragter Ihrer Organisation zur Vereinbarung Stellung.',
    nl: 'Geef als functionaris voor gegevensbescherming van uw organisatie uw advies over de overeenkomst.',
  },
  sign: {
    fr: 'Signez au nom de votre organisation, ou indiquez ce qui doit changer.',
    de: 'Unterzeichnen Sie für Ihre Organisation, oder sagen Sie, was sich ändern muss.',
    nl: 'Onderteken namens uw organisatie, of geef aan wat er moet veranderen.',
  },
  unsigned: {
    fr: 'Toutes les parties n’ont pas signé à temps : rien n’est donc encore convenu. Parlez avec celles qui n’ont pas répondu, puis décidez de la suite.',
    de: 'Nicht alle Parteien haben rechtzeitig unterzeichnet; es ist also noch nichts vereinbart. Sprechen Sie mit denen, die nicht geantwortet haben, und entscheiden Sie dann, wie es weitergeht.',
    nl: 'Niet alle partijen hebben op tijd ondertekend; er is dus nog niets afgesproken. Praat met wie niet heeft geantwoord en beslis daarna hoe het verdergaat.',
  },
  'return-on-leaving': RETURN,
  'return-data': RETURN,
};
