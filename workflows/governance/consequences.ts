import type { Translated } from '../../core/rules/process-titles.ts';

/** What each choice does, in the other languages. */
export const governanceConsequences: Record<string, Record<string, Translated>> = {
  vote: {
    adopted: {
      fr: 'Les organisations qui y sont nommées la mettent en œuvre à la date fixée.',
      de: 'Die darin genannten Organisationen setzen sie bis zum festgelegten Tag um.',
      nl: 'De organisaties die erin worden genoemd, voeren het uit vóór de gestelde dag.',
    },
    deferred: {
      fr: 'Elle est proposée de nouveau au prochain cycle.',
      de: 'Sie wird im nächsten Zyklus erneut vorgeschlagen.',
      nl: 'Het wordt in de volgende cyclus opnieuw voorgesteld.',
    },
    rejected: {
      fr: 'Elle n’est pas mise en œuvre. Votre motif figure dans le rapport.',
      de: 'Sie wird nicht umgesetzt. Ihre Begründung steht im Bericht.',
      nl: 'Het wordt niet uitgevoerd. Uw reden staat in het verslag.',
    },
    changes: {
      fr: 'Le vote sur cette décision prend fin, et la coordination la propose de nouveau.',
      de: 'Die Abstimmung über diese Entscheidung endet, und die Koordination schlägt sie neu vor.',
      nl: 'De stemming over dit besluit eindigt en de coördinator stelt het opnieuw voor.',
    },
  },
};
