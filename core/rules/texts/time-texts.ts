import { topic } from './topic.ts';

/** How days, times and spans are put together; the names of days, months and units are those of `Intl`. */
export const TIME_TEXTS = topic({
  en: {
    'short-day': '{weekday} {day} {month}',
    'long-day': '{weekday}, {day} {month} {year}',
    time: '{hour}:{minute}',
    moment: '{day}, {time}',
    'end-of-day': 'end of {day}',
    'the-end-of-day': 'the end of {day}',
    left: '{span} left',
    late: '{span} late',
    'under-a-minute': 'less than a minute',
  },
  fr: {
    'short-day': '{weekday} {day} {month}',
    'long-day': '{weekday} {day} {month} {year}',
    time: '{hour} h {minute}',
    moment: '{day} à {time}',
    'end-of-day': '{day} à 24 h',
    'the-end-of-day': '{day} à 24 h',
    left: 'encore {span}',
    late: '{span} de retard',
    'under-a-minute': 'moins d’une minute',
  },
  de: {
    'short-day': '{weekday}, {day}. {month}',
    'long-day': '{weekday}, {day}. {month} {year}',
    time: '{hour}:{minute} Uhr',
    moment: '{day}, {time}',
    'end-of-day': '{day}, 24:00 Uhr',
    'the-end-of-day': '{day}, 24:00 Uhr',
    left: 'noch {span}',
    late: '{span} überfällig',
    'under-a-minute': 'weniger als eine Minute',
  },
  nl: {
    'short-day': '{weekday} {day} {month}',
    'long-day': '{weekday} {day} {month} {year}',
    time: '{hour}:{minute} uur',
    moment: '{day}, {time}',
    'end-of-day': 'het einde van {day}',
    'the-end-of-day': 'het einde van {day}',
    left: 'nog {span}',
    late: '{span} te laat',
    'under-a-minute': 'minder dan een minuut',
  },
});
