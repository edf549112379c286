import type { Translated } from '../../core/rules/process-titles.ts';

/** What each choice does, in the other languages. */
export const exchangeAgreementConsequences: Record<string, Record<string, Translated>> = {
  review: {
    renew: {
      fr: 'Il reste tel quel et est réexaminé dans douze mois, si toutes les parties le renouvellent.',
      de: 'Sie bleibt, wie sie ist, und wird in zwölf Monaten wieder geprüft, wenn alle Parteien sie erneuern.',
      nl: 'Ze blijft zoals ze is en wordt over twaalf maanden opnieuw bekeken, als alle partijen haar verlengen.',
    },
    amend: {
      fr: 'Une nouvelle version est rédigée, examinée et signée. D’ici là, celle en vigueur s’applique.',
      de: 'Eine neue Fassung wird entworfen, geprüft und unterzeichnet. Bis dahin gilt die bisherige.',
      nl: 'Er wordt een nieuwe versie opgesteld, beoordeeld en ondertekend. Tot dan geldt de huidige.',
    },
    end: {
      fr: 'L’accord prend fin, et chaque partie qui a reçu des données les restitue ou les détruit.',
      de: 'Die Vereinbarung endet, und jede Partei, die Daten erhalten hat, gibt sie zurück oder vernichtet sie.',
      nl: 'De overeenkomst eindigt, en elke partij die gegevens heeft ontvangen, geeft ze terug of vernietigt ze.',
    },
  },
  sign: {
    signed: {
      fr: 'Votre organisation est liée dès que la personne responsable de chaque partie a signé.',
      de: 'Ihre Organisation ist gebunden, sobald die Leitung jeder Partei unterzeichnet hat.',
      nl: 'Uw organisatie is gebonden zodra de eindverantwoordelijke van elke partij heeft ondertekend.',
    },
    changes: {
      fr: 'Il est rédigé de nouveau, et chaque partie le réexamine.',
      de: 'Sie wird neu entworfen, und jede Partei prüft sie erneut.',
      nl: 'Ze wordt opnieuw opgesteld en elke partij beoordeelt haar opnieuw.',
    },
    refused: {
      fr: 'Rien n’est convenu. L’accord est renvoyé à la personne qui l’a rédigé, qui peut le modifier ou y renoncer.',
      de: 'Es ist nichts vereinbart. Sie geht an die Person zurück, die sie entworfen hat; diese kann sie ändern oder aufgeben.',
      nl: 'Er is niets overeengekomen. Ze gaat terug naar wie haar heeft opgesteld; die kan haar wijzigen of ervan afzien.',
    },
  },
};
