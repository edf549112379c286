/** The look of the few pages that only the embedded cloud has: the sign-in, the mailbox and the Slack sandbox. */
export const style = `
:root { color-scheme: light dark; --ink: #1c2430; --quiet: #4a5667; --line: #c5ccd6; --paper: #fff; --shade: #f2f4f7; --link: #0b4f9e; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8ecf2; --quiet: #b3bdca; --line: #46505e; --paper: #14181e; --shade: #1f252e; --link: #8fc1ff; }
}
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
main { max-width: 46rem; margin: 0 auto; padding: 2rem 1rem 4rem; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .5rem; }
h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
a { color: var(--link); }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.quiet { color: var(--quiet); }
ul.plain { list-style: none; margin: 0; padding: 0; }
.people li + li { margin-top: .5rem; }
button { font: inherit; color: inherit; background: var(--shade); border: 1px solid var(--line); border-radius: .4rem; padding: .6rem .9rem; min-height: 2.75rem; cursor: pointer; }
.people button { width: 100%; text-align: left; }
button:hover { border-color: var(--link); }
button .quiet { display: block; font-size: .9rem; }
.mails li { border-top: 1px solid var(--line); padding: .75rem 0; }
.mails a { font-weight: 600; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; }
dt { color: var(--quiet); }
dd { margin: 0; overflow-wrap: anywhere; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; background: var(--shade); border: 1px solid var(--line); border-radius: .4rem; padding: 1rem; font: inherit; }
iframe { width: 100%; height: 32rem; border: 1px solid var(--line); border-radius: .4rem; background: #fff; }
.small { font-size: .9rem; }
.strong { font-weight: 600; margin: .25rem 0; }
.row { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; margin: .75rem 0; }
.row form, .message form, .dialog form { margin: 0; }
.button, summary.button { display: inline-block; background: var(--shade); border: 1px solid var(--line); border-radius: .4rem; padding: .6rem .9rem; min-height: 1.5rem; color: inherit; text-decoration: none; cursor: pointer; }
.message, .dialog, .ask { border: 1px solid var(--line); border-radius: .4rem; padding: .5rem 1rem; margin: .75rem 0; overflow-wrap: anywhere; }
.dialog { border: 2px solid var(--link); background: var(--shade); }
.fields { display: grid; grid-template-columns: repeat(auto-fit, minmax(12rem, 1fr)); gap: 0 1rem; }
.fields p { margin: .25rem 0; }
.field { display: grid; gap: .25rem; }
input[type=text], input[type=date], input[type=datetime-local], select, textarea { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--line); border-radius: .4rem; padding: .5rem; min-height: 1.75rem; max-width: 100%; box-sizing: border-box; }
label { font-weight: 600; }
blockquote { margin: .5rem 0 .5rem 1rem; border-left: 3px solid var(--line); padding-left: .75rem; }
`;
