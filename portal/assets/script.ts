/**
 * The only script, and pages work without it. It hides questions whose condition does not hold, moves the focus to the
 * error summary, and opens the link of a mail: what stands behind `#` is sent in a form and taken out of the address
 * bar and the history. Written as ES2020 for browsers; it sends nothing else and stores nothing.
 */
export const SCRIPT = `'use strict';
(() => {
  const root = document.documentElement;
  root.classList.add('scripted');
  const valuesOf = (name) => {
    const values = [];
    for (const input of document.getElementsByName(name)) {
      if ((input.type === 'radio' || input.type === 'checkbox') && !input.checked) continue;
      values.push(input.value);
    }
    return values;
  };
  const refresh = () => {
    for (const block of document.querySelectorAll('[data-when]')) {
      const wanted = JSON.parse(block.dataset.in);
      block.hidden = !valuesOf(block.dataset.when).some((value) => wanted.includes(value));
    }
  };
  document.addEventListener('change', refresh);
  document.addEventListener('input', refresh);
  refresh();
  const opener = document.querySelector('form[data-open-link]');
  if (opener && location.hash.length > 1) {
    const link = location.hash.slice(1);
    history.replaceState(null, '', location.pathname);
    const form = { method: 'POST', body: new URLSearchParams({ link }), redirect: 'manual' };
    const leaveToPerson = () => { opener.elements.link.value = link; };
    fetch(opener.action, form).then((answer) => {
      if (answer.type === 'opaqueredirect') location.replace(opener.dataset.openLink);
      else leaveToPerson();
    }, leaveToPerson);
  }
  const summary = document.querySelector('.error-summary');
  if (summary) summary.focus();
  const print = document.querySelector('[data-print]');
  if (print) {
    print.hidden = false;
    print.addEventListener('click', () => window.print());
  }
})();
`;
