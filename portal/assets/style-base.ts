/** Colours, type and the page frame. One accent colour; states are told by words first and colour second. */
export const BASE_STYLE = `
:root {
  color-scheme: light dark;
  --paper: #f7f7f4; --card: #ffffff; --ink: #1c2326; --soft: #566068; --line: #dcdfdb; --line-strong: #8b949a;
  --accent: #0b5a68; --accent-ink: #ffffff; --accent-hover: #08444f; --accent-wash: #e4f0f1;
  --late: #a51d14; --late-wash: #fbe9e7; --soon: #7a4b00; --soon-wash: #fdf1dc;
  --good: #1d6135; --good-wash: #e5f3e9; --calm-wash: #ecefed; --focus: #c25700;
  --shadow: 0 1px 2px rgb(0 0 0 / 6%);
  --step--1: .875rem; --step-0: 1rem; --step-1: 1.1875rem; --step-2: 1.5rem; --step-3: 1.9375rem;
  --radius: 10px;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #14191b; --card: #1d2427; --ink: #e9eceb; --soft: #a9b3b7; --line: #343d41; --line-strong: #7f8b90;
    --accent: #7fcbd6; --accent-ink: #06262c; --accent-hover: #a5dde5; --accent-wash: #1b3439;
    --late: #ffb1a8; --late-wash: #43201d; --soon: #f4c77b; --soon-wash: #3d2f14;
    --good: #93d6a8; --good-wash: #1c3625; --calm-wash: #2a3235; --focus: #ffb454; --shadow: none;
  }
}
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; scroll-padding-top: 1rem; }
body {
  margin: 0; background: var(--paper); color: var(--ink); min-height: 100vh; display: flex; flex-direction: column;
  font: 400 var(--step-0)/1.55 system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', sans-serif;
}
[hidden] { display: none !important; }
h1, h2, h3, h4 { line-height: 1.25; margin: 0; font-weight: 650; text-wrap: balance; letter-spacing: -.01em; }
h1 { font-size: var(--step-3); }
h2 { font-size: var(--step-2); }
h3 { font-size: var(--step-1); }
p, ul, ol, dl { margin: 0; }
a { color: var(--accent); text-underline-offset: .18em; text-decoration-thickness: 1px; }
a:hover { color: var(--accent-hover); text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 4px; }
main:focus { outline: none; }
code, .mono { font: .875em/1.4 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; overflow-wrap: anywhere; }
.visually-hidden {
  position: absolute; width: 1px; height: 1px; margin: -1px; padding: 0; overflow: hidden; clip-path: inset(50%);
  white-space: nowrap; border: 0;
}
.skip { position: absolute; left: 1rem; top: -4rem; background: var(--card); padding: .5rem 1rem; z-index: 2; }
.skip:focus { top: .5rem; }
.wrap { width: 100%; max-width: 68rem; margin: 0 auto; padding: 0 1rem; }
.narrow { max-width: 44rem; }
.site-head { background: var(--card); border-bottom: 1px solid var(--line); }
.site-head .wrap { display: flex; flex-wrap: wrap; align-items: center; gap: .25rem 1.5rem; padding-top: .5rem; padding-bottom: .5rem; }
.brand { font-weight: 700; font-size: var(--step-1); color: var(--ink); text-decoration: none; letter-spacing: -.02em; padding: .35rem 0; }
.brand span { color: var(--accent); }
.site-nav { display: flex; flex-wrap: wrap; gap: .25rem; flex: 1; }
.site-nav a { padding: .5rem .7rem; border-radius: 8px; color: var(--ink); text-decoration: none; }
.site-nav a:hover { background: var(--calm-wash); }
.site-nav a[aria-current] { background: var(--accent-wash); color: var(--accent); font-weight: 600; }
.who { display: flex; align-items: center; gap: .75rem; font-size: var(--step--1); color: var(--soft); }
.who a { color: inherit; }
main { flex: 1; padding: 1.75rem 0 3rem; }
.site-foot { border-top: 1px solid var(--line); color: var(--soft); font-size: var(--step--1); padding: 1rem 0 1.5rem; }
.site-foot .wrap { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; }
.crumb { font-size: var(--step--1); margin-bottom: .5rem; }
.crumb a { color: var(--soft); }
.lede { color: var(--soft); font-size: var(--step-1); margin-top: .35rem; max-width: 44rem; }
.soft { color: var(--soft); }
.small { font-size: var(--step--1); }
.stack > * + * { margin-top: 1rem; }
.stack-l > * + * { margin-top: 2rem; }
.prose p + p { margin-top: .75rem; }
.page-head { margin-bottom: 1.5rem; }
.page-head .chips { margin-top: .6rem; }
.columns { display: grid; gap: 2rem; grid-template-columns: minmax(0, 1fr); }
@media (min-width: 60rem) {
  .columns { grid-template-columns: minmax(0, 1fr) 22rem; align-items: start; }
  .columns.even { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }
}
@media (max-width: 40rem) {
  :root { --step-3: 1.625rem; --step-2: 1.3125rem; }
  .site-nav { order: 3; flex-basis: 100%; margin: 0 -.5rem; }
  .who { margin-left: auto; }
  main { padding-top: 1.25rem; }
}
`;
