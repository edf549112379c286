import type { Translated } from '../../core/rules/process-titles.ts';

/** What each step asks, as the first paragraph of its text says it, in the other languages. */
export const contactRepairAsks: Record<string, Translated> = {
  repair: {
    fr: 'Les messages adressés à une personne de votre organisation n’arrivent pas. Ce qui lui est demandé et chaque délai comptent toujours : quelqu’un doit le savoir. Appelez-la ou renseignez-vous, puis dites comment la joindre.',
    de: 'Nachrichten an eine Person Ihrer Organisation kommen nicht an. Was von ihr erbeten ist, gilt weiter, ebenso jede Frist: Jemand muss davon erfahren. Rufen Sie sie an, oder fragen Sie nach, und sagen Sie dann, wie wir sie erreichen.',
    nl: 'Berichten aan iemand van uw organisatie komen niet aan. Wat van die persoon wordt gevraagd, geldt nog steeds, net als elke termijn: iemand moet ervan horen. Bel of vraag rond, en geef dan aan hoe wij die persoon bereiken.',
  },
};
