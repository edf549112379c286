import type { Translated } from '../../core/rules/process-titles.ts';

/** What each choice does, in the other languages. */
export const ecosystemPlanConsequences: Record<string, Record<string, Translated>> = {
  approve: {
    approve: {
      fr: 'Il est soumis au public, si le projet le prévoit, puis aux membres.',
      de: 'Er geht an die Öffentlichkeit, wenn der Entwurf das vorsieht, und dann an die Mitglieder.',
      nl: 'Het gaat naar het publiek, als het ontwerp dat zegt, en daarna naar de leden.',
    },
    changes: {
      fr: 'Il est renvoyé à la personne qui l’a rédigé, avec votre motif.',
      de: 'Er geht mit Ihrer Begründung an die Person zurück, die ihn verfasst hat.',
      nl: 'Het gaat met uw reden terug naar wie het heeft opgesteld.',
    },
  },
  adopt: {
    adopted: {
      fr: 'Il est publié et entre en vigueur à la date prévue.',
      de: 'Er wird veröffentlicht und tritt an seinem Tag in Kraft.',
      nl: 'Het wordt gepubliceerd en treedt op de voorziene dag in werking.',
    },
    rejected: {
      fr: 'Rien n’est publié ; la version en vigueur demeure.',
      de: 'Nichts wird veröffentlicht; die geltende Fassung bleibt.',
      nl: 'Er wordt niets gepubliceerd; de geldende versie blijft.',
    },
    changes: {
      fr: 'Le vote prend fin, et le plan est rédigé de nouveau.',
      de: 'Die Abstimmung endet, und der Plan wird neu entworfen.',
      nl: 'De stemming eindigt en het plan wordt opnieuw opgesteld.',
    },
  },
};
