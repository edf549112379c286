/** Where a colour is used, with what it stands on: the pairs are tested to differ by 4.5 to 1 (WCAG 2.2, 1.4.3). */
export interface MailColours {
  paper: string;
  card: string;
  ink: string;
  soft: string;
  line: string;
  accent: string;
  accentInk: string;
  marks: Record<'open' | 'late' | 'done', { ink: string; wash: string }>;
}

/** Those of the portal, so that a mail and the page it leads to look alike. */
export const LIGHT: MailColours = {
  paper: '#f7f7f4',
  card: '#ffffff',
  ink: '#1c2326',
  soft: '#566068',
  line: '#dcdfdb',
  accent: '#0b5a68',
  accentInk: '#ffffff',
  marks: {
    open: { ink: '#08444f', wash: '#e4f0f1' },
    late: { ink: '#a51d14', wash: '#fbe9e7' },
    done: { ink: '#1d6135', wash: '#e5f3e9' },
  },
};

export const DARK: MailColours = {
  paper: '#14191b',
  card: '#1d2427',
  ink: '#e9eceb',
  soft: '#a9b3b7',
  line: '#343d41',
  accent: '#7fcbd6',
  accentInk: '#06262c',
  marks: {
    open: { ink: '#a5dde5', wash: '#1b3439' },
    late: { ink: '#ffb1a8', wash: '#43201d' },
    done: { ink: '#93d6a8', wash: '#1c3625' },
  },
};
