import { describe, expect, test } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { DARK, LIGHT, type MailColours } from '../../../core/actions/messages/mail-colours.ts';
import { layOut } from '../../../core/actions/messages/message.ts';
import { LANGUAGES } from '../../../core/rules/preferences.ts';
import { everyMail } from './support/every-mail.ts';

describe.each(LANGUAGES.map((language) => [language]))('every mail in %s', (language) => {
  const mails = Object.entries(everyMail(language)).map(([name, message]) => ({ name, ...layOut(message) }));

  test('reads as its golden file', () => {
    const path = new URL(`../../golden/mails/${language}.txt`, import.meta.url);
    const written = mails
      .map(({ name, subject, text }) => `##### ${name}\nSubject: ${subject}\n\n${text}`)
      .join('\n');
    if (process.env.GOLDEN === 'write') writeFileSync(path, written);
    expect(written).toBe(readFileSync(path, 'utf8'));
  });

  test('leaves no blank open and says nothing of what people wrote', () => {
    for (const { name, subject, text, html } of mails) {
      const said = `${subject}\n${text}\n${html.replace(/<style>.*<\/style>/s, '')}`;
      expect({ name, open: /\{\w*\}|undefined|null|NaN/.exec(said) }).toEqual({ name, open: null });
      expect({ name, own: said.includes('own words') }).toEqual({ name, own: false });
    }
  });

  test('says the same in its plain text and in its markup, in its language', () => {
    for (const { name, text, html } of mails) {
      expect(html.startsWith(`<!doctype html><html lang="${language}">`)).toBe(true);
      const lines = text
        .split('\n')
        .filter((line) => /\p{L}/u.test(line) && !/^\S.*: {2,}|^ {2}https:/.test(line));
      const plain = plainOf(html);
      const missing = lines.filter(
        (line) => !plain.includes(line.replace(/^\d+\. |^- |^-- $|:$/g, '').trim()),
      );
      // A fact stands in two cells of the markup and in one line of the text.
      expect({ name, missing: missing.filter((line) => !isFact(line, plain)) }).toEqual({
        name,
        missing: [],
      });
    }
  });

  test('shows the whole address of its one link, and loads nothing', () => {
    for (const { name, text, html } of mails) {
      const [address] = /https:\S+/.exec(text) ?? [];
      const links = [...html.matchAll(/href="([^"]+)"/g)].map(([, url]) => url);
      // Lists have a link in each line before the one that the mail is about.
      const own = / {2}https:/.test(text) ? links.slice(-2) : links;
      expect({ name, links: links.filter((url) => !text.includes(`${url}\n`)) }).toEqual({ name, links: [] });
      expect({ name, links: own }).toEqual({
        name,
        links: address === undefined ? [] : own === links ? [address, address] : [own[0], own[0]],
      });
      expect({ name, loads: /<img|<link|<script|src=|url\(/.exec(html) }).toEqual({ name, loads: null });
    }
  });
});

test('reminders and escalations have the subject of the mail that asked first', () => {
  for (const language of LANGUAGES) {
    const mails = everyMail(language);
    expect(mails['a reminder']?.subject).toBe(mails['an approval is opened']?.subject);
    expect(mails['an approval is opened, to a delegate']?.subject).toBe(
      mails['an approval is opened']?.subject,
    );
    expect(mails['somebody is told']?.subject).toBe(mails['an approval is opened']?.subject);
    expect(mails['a reminder of what is late']?.subject).toBe(mails['a task is opened']?.subject);
    expect(mails['somebody joins']?.subject).toBe(mails['a task is opened']?.subject);
    expect(mails['a receipt for a decision']?.subject).toBe(`Re: ${mails['an approval is opened']?.subject}`);
    expect(mails['a guest is reminded']?.subject).toBe(mails['a guest’s link']?.subject);
    expect(mails['a guest is late']?.subject).toBe(mails['a guest’s link']?.subject);
  }
});

describe('the colours of mails', () => {
  test.each([
    ['light', LIGHT],
    ['dark', DARK],
  ])('%s: text differs from what it stands on by 4.5 to 1', (_name, colours: MailColours) => {
    const { paper, card, ink, soft, accent, accentInk, marks } = colours;
    const pairs = [
      [ink, card],
      [soft, card],
      [soft, paper],
      [accent, card],
      [accent, paper],
      [accentInk, accent],
      ...Object.values(marks).map((mark) => [mark.ink, mark.wash]),
    ];
    for (const [text = '', ground = ''] of pairs)
      expect({ text, ground, enough: contrast(text, ground) >= 4.5 }).toEqual({ text, ground, enough: true });
  });
});

/** What a reader of the markup reads. */
function plainOf(html: string): string {
  return html
    .replace(/<style>.*<\/style>/s, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('\u00a0', ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

function isFact(line: string, plain: string): boolean {
  const [label = '', ...value] = line.split(':');
  return plain.includes(label.trim()) && plain.includes(value.join(':').trim());
}

/** WCAG 2.2, contrast ratio. */
function contrast(left: string, right: string): number {
  const [dark = 0, light = 0] = [luminance(left), luminance(right)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
