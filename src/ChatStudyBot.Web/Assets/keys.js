// The keyboard outside of fields: cards one by one, letters, channels, help.
const log = () => document.getElementById('log');
const shortcuts = document.getElementById('shortcuts');
const letters = document.getElementById('letters');

const cards = () => [...log().querySelectorAll('article')];
const isTyping = ({ target }) => target.closest('input:not([type=checkbox], [type=radio]), select, textarea');

export function startKeys(channels) {
  letters.checked = localStorage.getItem('letters') !== 'off';
  letters.addEventListener('change', () => localStorage.setItem('letters', letters.checked ? 'on' : 'off'));
  document.getElementById('help').addEventListener('click', () => shortcuts.showModal());
  document.addEventListener('focusin', ({ target }) => {
    const card = target.closest('#log article');
    if (card) rove(card);
  });
  document.addEventListener('cards', () => rove(null));
  document.addEventListener('keydown', (event) => keyDown(event, channels));
}

// One card is a stop of the Tab key, with its buttons; the arrows go to the others.
function rove(card) {
  const all = cards();
  const current = card ?? document.activeElement?.closest('#log article') ?? all.at(-1);
  for (const each of all) {
    each.tabIndex = each === current ? 0 : -1;
    for (const control of each.querySelectorAll('button, a, input, select'))
      control.tabIndex = each === current ? 0 : -1;
  }
}

function keyDown(event, channels) {
  if (event.isComposing || event.metaKey || event.altKey) return;
  if (event.ctrlKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
    channels.step(event.key === 'ArrowUp' ? -1 : 1);
    event.preventDefault();
  } else if (!event.ctrlKey && !isTyping(event) && !document.querySelector('dialog[open]') && act(event))
    event.preventDefault();
}

function act({ key, target }) {
  if (key === 'ArrowUp' || key === 'ArrowDown') return go(target, key === 'ArrowUp' ? -1 : 1);
  if (key === '?') return shortcuts.showModal() ?? true;
  if (key === '/' || (key === 'i' && letters.checked)) return compose(key);
  const card = target.closest('#log article');
  return card !== null && letters.checked && pressIn(card, key);
}

function compose(key) {
  const input = document.getElementById('input');
  if (input.form.hidden) return false;
  input.focus();
  if (key === '/' && input.value === '') {
    input.value = '/';
    input.dispatchEvent(new Event('input', { bubbles: true }));
  }
  return true;
}

function go(target, by) {
  const all = cards();
  const at = all.indexOf(target.closest('#log article'));
  if (at < 0 && !target.closest('#log')) return false;
  const next = at < 0 ? all.at(-1) : all[at + by];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
  return true;
}

const words = { h: 'hint', n: 'next', d: 'details', r: 'openreport' };

// A letter or number chooses; where there is nothing to choose, some letters press a button.
function pressIn(card, key) {
  const index = /^[1-9]$/.test(key) ? key - 1 : 'abcdefghij'.indexOf(key);
  const control =
    card.querySelectorAll('button.choice, fieldset label.choice')[index] ??
    card.querySelector(`button[data-code$=":${words[key]}"]`);
  control?.click();
  return control != null;
}
