/** Paper: black on white, no navigation, nothing cut in two, addresses of links left out. */
export const PRINT_STYLE = `
.paper { background: var(--card); border: 1px solid var(--line); border-radius: var(--radius); padding: clamp(1.25rem, 5vw, 3.5rem); }
.toolbar { margin-bottom: 1rem; }
.paper h1 { font-size: 2.1rem; }
.paper > section { margin-top: 2.5rem; }
.paper > section > h2 { border-bottom: 2px solid var(--ink); padding-bottom: .3rem; margin-bottom: 1rem; font-size: 1.35rem; }
.paper h3 { margin: 1.5rem 0 .25rem; }
.paper .facts { margin-top: .6rem; }
.paper .cover .kind { margin-bottom: .5rem; }
.paper .clock { border-top: 0; padding: 0; }
.paper .cover { border-bottom: 1px solid var(--line); padding-bottom: 1.5rem; }
.paper .cover .kind { text-transform: uppercase; letter-spacing: .08em; font-size: var(--step--1); color: var(--soft); }
@media print {
  @page { size: A4; margin: 18mm 16mm; }
  :root { --paper: #fff; --card: #fff; --ink: #000; --soft: #333; --line: #bbb; --line-strong: #666; --accent: #000; --late: #000; --soon: #000; --good: #000; --calm-wash: #fff; --accent-wash: #fff; --late-wash: #fff; --soon-wash: #fff; --good-wash: #fff; }
  body { font-size: 10.5pt; line-height: 1.4; }
  .site-head, .site-foot, .crumb, .no-print, .skip { display: none !important; }
  main { padding: 0; }
  .wrap { max-width: none; padding: 0; }
  .paper { border: 0; padding: 0; }
  .paper .cover { min-height: 85vh; display: flex; flex-direction: column; justify-content: center; break-after: page; border: 0; }
  .paper .cover h1 { font-size: 26pt; margin-bottom: 2rem; }
  .paper > section:nth-of-type(1) { margin-top: 0; }
  .chip { border: 1px solid #666; }
  h2, h3 { break-after: avoid; }
  tr, .card, .clock, .facts > div { break-inside: avoid; }
  details > * { display: block; }
  a { color: inherit; text-decoration: none; }
}
`;
