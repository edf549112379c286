import { DARK, LIGHT } from './mail-colours.ts';

const FONT = "-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif";

/** Written into each element, because not every mail program reads a style sheet. */
export const INLINE = {
  body: `margin:0;padding:24px 12px;background:${LIGHT.paper};color:${LIGHT.ink};font:16px/1.55 ${FONT};-webkit-text-size-adjust:100%`,
  column: 'max-width:600px;margin:0 auto',
  brand: `margin:0 4px 12px;font-weight:700;color:${LIGHT.accent}`,
  card: `padding:28px 28px 16px;background:${LIGHT.card};border:1px solid ${LIGHT.line};border-radius:12px`,
  mark: 'display:inline-block;margin:0 0 12px;padding:3px 12px;border-radius:99px;font-size:14px;font-weight:600',
  heading: 'margin:0 0 20px;font-size:24px;line-height:1.25',
  paragraph: 'margin:0 0 16px',
  facts: `width:100%;margin:4px 0 24px;border-collapse:collapse;border-top:1px solid ${LIGHT.line}`,
  label: `padding:8px 16px 8px 0;border-bottom:1px solid ${LIGHT.line};color:${LIGHT.soft};font-weight:400;text-align:left;vertical-align:top;white-space:nowrap`,
  value: `padding:8px 0;border-bottom:1px solid ${LIGHT.line};vertical-align:top;overflow-wrap:anywhere`,
  stepsTitle: 'margin:0 0 8px;font-weight:600',
  steps: 'margin:0 0 24px;padding-left:24px',
  step: 'margin:0 0 6px',
  listTitle: 'margin:0 0 8px;font-size:18px;line-height:1.3',
  item: 'margin:0 0 10px;overflow-wrap:anywhere',
  detail: `color:${LIGHT.soft};font-size:14px`,
  action: 'margin:24px 0 12px',
  // The border keeps the room around the words where padding of a link is not known.
  button: `display:inline-block;padding:10px 20px;border:2px solid ${LIGHT.accent};border-radius:8px;background:${LIGHT.accent};color:${LIGHT.accentInk};font-weight:600;text-decoration:none`,
  address: `margin:0 0 24px;color:${LIGHT.soft};font-size:14px;overflow-wrap:anywhere`,
  addressLink: `color:${LIGHT.accent}`,
  closing: `margin:0 0 12px;color:${LIGHT.soft};font-size:14px`,
  footer: `margin:16px 4px 0;color:${LIGHT.soft};font-size:14px`,
  preview:
    'display:none;max-height:0;max-width:0;overflow:hidden;opacity:0;mso-hide:all;font-size:1px;line-height:1px',
};

export function markStyle(tone: 'open' | 'late' | 'done'): string {
  const { ink, wash } = LIGHT.marks[tone];
  return `${INLINE.mark};background:${wash};color:${ink}`;
}

/** For programs that read it: the dark scheme, and less room at the edges of a phone. */
export const SHEET = [
  ':root{color-scheme:light dark;supported-color-schemes:light dark}',
  '@media (max-width:480px){.card{padding:20px 16px 8px!important}.facts th,.facts td{display:block!important}',
  '.facts th{border-bottom:0!important;padding:8px 0 0!important}.facts td{padding:0 0 8px!important}',
  '.button{display:block!important;text-align:center!important}}',
  '@media (prefers-color-scheme:dark){',
  `body{background:${DARK.paper}!important;color:${DARK.ink}!important}`,
  `.card{background:${DARK.card}!important;border-color:${DARK.line}!important}`,
  `.facts,.facts th,.facts td{border-color:${DARK.line}!important}`,
  `.soft,.facts th{color:${DARK.soft}!important}`,
  `.brand,.link,.soft a{color:${DARK.accent}!important}`,
  `.button{background:${DARK.accent}!important;border-color:${DARK.accent}!important;color:${DARK.accentInk}!important}`,
  ...(['open', 'late', 'done'] as const).map(
    (tone) =>
      `.${tone}{background:${DARK.marks[tone].wash}!important;color:${DARK.marks[tone].ink}!important}`,
  ),
  '}',
].join('');
