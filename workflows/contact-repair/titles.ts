import type { ProcessTitles } from '../../core/rules/process-titles.ts';
import { contactRepairAsks } from './asks.ts';

export const contactRepairTitles: ProcessTitles = {
  process: {
    fr: 'Adresse électronique à rétablir',
    de: 'Mailadresse in Ordnung bringen',
    nl: 'Mailadres herstellen',
  },
  asks: contactRepairAsks,
  steps: {
    repair: {
      fr: 'Indiquer comment joindre cette personne',
      de: 'Sagen, wie diese Person erreichbar ist',
      nl: 'Aangeven hoe deze persoon bereikbaar is',
    },
  },
};
