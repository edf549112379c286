/** The mail that is answered, as the person got it. */
export interface Answered {
  /** `clause8@example.org` */
  from: string;
  to: string;
  subject: string;
  text: string;
  html: string;
}

export interface Written {
  text: string;
  /** Absent: the program sends text only. */
  html?: string;
}

export type MailClient = (words: string, answered: Answered) => Written;

const quoted = (text: string): string =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');

const paragraphs = (words: string): string =>
  words
    .split('\n')
    .map((line) => `<div>${line === '' ? '<br>' : line}</div>`)
    .join('');

/** The introduction as the text part has it: wrapped where the program wraps. */
function gmail(introduce: (from: string) => { text: string; html: string }): MailClient {
  return (words, { from, text, html }) => {
    const said = introduce(from);
    return {
      text: `${words}\n\n${said.text}\n\n${quoted(text)}\n`,
      html: `<div dir="ltr">${paragraphs(words)}</div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">${said.html}<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex">${html}</blockquote></div>`,
    };
  };
}

interface OutlookWords {
  from: string;
  sent: string;
  to: string;
  subject: string;
}

function outlook(line: string, head: OutlookWords): MailClient {
  return (words, { from, to, subject, text, html }) => {
    const lines = [
      `${head.from} clause8 <${from}>`,
      head.sent,
      `${head.to} ${to}`,
      `${head.subject} ${subject}`,
    ];
    return {
      text: `${words}\n\n${line === '' ? '' : `${line}\n`}${lines.join('\n')}\n\n${text}`,
      html: `<html><body><div class="elementToProof">${paragraphs(words)}</div><div id="appendonsend"></div><hr style="display:inline-block;width:98%"><div id="divRplyFwdMsg" dir="ltr">${lines.join('<br>')}</div>${html}</body></html>`,
    };
  };
}

const LINE = '_'.repeat(32);
const ENGLISH: OutlookWords = {
  from: 'From:',
  sent: 'Sent: Friday, May 22, 2026 4:30 PM',
  to: 'To:',
  subject: 'Subject:',
};
const GERMAN: OutlookWords = {
  from: 'Von:',
  sent: 'Gesendet: Freitag, 22. Mai 2026 16:30',
  to: 'An:',
  subject: 'Betreff:',
};
const FRENCH: OutlookWords = {
  from: 'De :',
  sent: 'Envoyé : vendredi 22 mai 2026 16:30',
  to: 'À :',
  subject: 'Objet :',
};
const DUTCH: OutlookWords = {
  from: 'Van:',
  sent: 'Verzonden: vrijdag 22 mei 2026 16:30',
  to: 'Aan:',
  subject: 'Onderwerp:',
};

const apple =
  (introduction: (from: string) => string, signature = ''): MailClient =>
  (words, { from, text, html }) => ({
    text: `${words}${signature === '' ? '' : `\n\n${signature}`}\n\n${quoted(`${introduction(from)}\n\n${text}`)}\n`,
    html: `<html><body dir="auto">${paragraphs(words)}${signature === '' ? '' : `<br><div>${signature}</div>`}<div><br><blockquote type="cite">${introduction(from)}<br><br></blockquote></div><blockquote type="cite">${html}</blockquote></body></html>`,
  });

const below: MailClient = (words, { text }) => ({
  text: `On 22/05/2026 16:30, clause8 wrote:\n${quoted(text)}\n\n${words}\n`,
});

/** By the name of the program and the language it is set to. */
export const MAIL_CLIENTS = {
  'Gmail, English': gmail((from) => ({
    text: `On Fri, May 22, 2026 at 4:30 PM clause8 <${from}> wrote:`,
    html: `On Fri, May 22, 2026 at 4:30 PM clause8 &lt;${from}&gt; wrote:`,
  })),
  'Gmail, English, wrapped': gmail((from) => ({
    text: `On Fri, 22 May 2026 at 16:30, clause8 of the Mobility Agency <${from}>\nwrote:`,
    html: `On Fri, 22 May 2026 at 16:30, clause8 of the Mobility Agency &lt;${from}&gt; wrote:`,
  })),
  'Gmail, German': gmail((from) => ({
    text: `Am Fr., 22. Mai 2026 um 16:30 Uhr schrieb clause8 <${from}>:`,
    html: `Am Fr., 22. Mai 2026 um 16:30 Uhr schrieb clause8 &lt;${from}&gt;:`,
  })),
  'Gmail, French': gmail((from) => ({
    text: `Le ven. 22 mai 2026 à 16:30, clause8 <${from}> a écrit :`,
    html: `Le ven. 22 mai 2026 à 16:30, clause8 &lt;${from}&gt; a écrit :`,
  })),
  'Gmail, Dutch': gmail((from) => ({
    text: `Op vr 22 mei 2026 om 16:30 schreef clause8 <${from}>:`,
    html: `Op vr 22 mei 2026 om 16:30 schreef clause8 &lt;${from}&gt;:`,
  })),
  'Outlook, English, with line': outlook(LINE, ENGLISH),
  'Outlook, English, without line': outlook('', ENGLISH),
  'Outlook, English, original message': outlook('-----Original Message-----', ENGLISH),
  'Outlook, German, with line': outlook(LINE, GERMAN),
  'Outlook, German, without line': outlook('', GERMAN),
  'Outlook, French, with line': outlook(LINE, FRENCH),
  'Outlook, French, without line': outlook('', FRENCH),
  'Outlook, Dutch, with line': outlook(LINE, DUTCH),
  'iOS, English': apple(
    (from) => `On 22 May 2026, at 16:30, clause8 <${from}> wrote:`,
    'Sent from my iPhone',
  ),
  'iOS, German': apple(
    (from) => `Am 22.05.2026 um 16:30 schrieb clause8 <${from}>:`,
    'Von meinem iPhone gesendet',
  ),
  'iOS, French': apple(
    (from) => `Le 22 mai 2026 à 16:30, clause8 <${from}> a écrit :`,
    'Envoyé de mon iPhone',
  ),
  'Apple Mail, English': apple((from) => `On 22. May 2026, at 16:30, clause8 <${from}> wrote:`),
  'text only, quoted above': below,
} as const satisfies Record<string, MailClient>;
