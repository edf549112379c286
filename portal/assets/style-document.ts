/** Work products as pages: drawn pictures on their own white ground, tables that scroll, contents, filters. */
export const DOCUMENT_STYLE = `
.drawn { margin: 1.25rem 0; }
.drawn svg { display: block; width: 100%; max-width: 52rem; height: auto; background: #fff; border: 1px solid var(--line); border-radius: var(--radius); padding: .8rem; font-family: Arial, Helvetica, 'Liberation Sans', sans-serif; }
.drawn figcaption { color: var(--soft); font-size: var(--step--1); margin-top: .5rem; }
.drawn details { margin-top: .35rem; }
.drawn summary { cursor: pointer; padding: .3rem 0; color: var(--accent); }
.table-scroll { overflow-x: auto; margin: 1rem 0; }
.table-scroll caption { text-align: left; font-weight: 600; padding-bottom: .35rem; }
.table-scroll td { overflow-wrap: break-word; min-width: 5rem; }
.paper .contents { margin-top: 1.25rem; }
.paper .contents ol { columns: 2 18rem; padding-left: 1.4rem; }
.paper .contents li { padding: .15rem 0; }
.paper section section { margin-top: 1.5rem; }
.paper h4 { margin: 1.2rem 0 .25rem; }
.paper p.long, .paper dd.long { white-space: pre-line; }
.paper .lede { max-width: none; }
.paper ~ .card { margin-top: 1.25rem; }
.toolbar { display: flex; flex-wrap: wrap; gap: .75rem; justify-content: space-between; align-items: center; margin-bottom: 1rem; }
.filters { display: flex; flex-wrap: wrap; gap: .9rem; align-items: end; margin-bottom: 1.25rem; }
.filters label { display: block; font-size: var(--step--1); color: var(--soft); }
.plain-list { list-style: none; padding: 0; }
.plain-list li { padding: .3rem 0; }
@media print { .drawn details { display: none; } .drawn svg { border: 0; padding: 0; } }
`;
