import type { Translated } from '../../core/rules/process-titles.ts';

/** What each choice does, in the other languages. */
export const supplierAssessmentConsequences: Record<string, Record<string, Translated>> = {
  decide: {
    accept: {
      fr: 'On peut recourir à ce fournisseur. Il est réexaminé dans douze mois.',
      de: 'Der Anbieter darf eingesetzt werden. In zwölf Monaten wird er wieder geprüft.',
      nl: 'De leverancier mag worden ingezet. Over twaalf maanden wordt hij opnieuw beoordeeld.',
    },
    'accept-with-conditions': {
      fr: 'Les conditions sont consignées avec des dates ; à chaque date, une preuve est demandée.',
      de: 'Die Auflagen werden mit Terminen festgehalten; an jedem Termin wird nach einem Nachweis gefragt.',
      nl: 'De voorwaarden worden met data vastgelegd; op elke datum wordt om bewijs gevraagd.',
    },
    reject: {
      fr: 'Le fournisseur ne doit pas être employé pour cela. Le dossier dit pourquoi.',
      de: 'Der Anbieter wird hierfür nicht eingesetzt. Die Akte hält fest, warum.',
      nl: 'De leverancier wordt hiervoor niet ingezet. Het dossier zegt waarom.',
    },
  },
};
