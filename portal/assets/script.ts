/**
 * The only script, and pages work without it. It hides questions whose condition does not hold, and moves the focus to
 * the error summary. Written as ES2020 for browsers; it sends nothing and stores nothing.
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
  const summary = document.querySelector('.error-summary');
  if (summary) summary.focus();
  const print = document.querySelector('[data-print]');
  if (print) {
    print.hidden = false;
    print.addEventListener('click', () => window.print());
  }
})();
`;
