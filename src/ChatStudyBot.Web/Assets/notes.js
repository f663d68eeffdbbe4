// The page of a note, which was made on the server and reads without this: which line is looked at, and the filter.
import { startLook } from './look.js';
import { say, speak } from './say.js';

const note = document.getElementById('note');
const filter = document.getElementById('filter');
const numbers = [...note.querySelectorAll('a.number')];

const lineOf = (hash) => /^#L(\d+)$/.exec(hash)?.[1];
const target = (line) => document.getElementById(`L${line}`);

// What there is to tell of the line in the address; of none, of the note as a whole.
function show(event) {
  const line = lineOf(location.hash);
  const element = line && target(line);
  const places = document.querySelectorAll('#here .place');
  if (!places.length) return;
  const own = [...places].find((place) => place.dataset.line === line) ?? document.getElementById('nothing');
  document.getElementById('whole')?.toggleAttribute('hidden', Boolean(line));
  for (const place of places) place.classList.toggle('shown', Boolean(line) && place === own);
  note.querySelector('[aria-current]')?.removeAttribute('aria-current');
  document.querySelector('.parts').classList.toggle('told', Boolean(line));
  if (!line) return;
  if (own.id === 'nothing') own.querySelector('h3').textContent = say('web.notes.line', { line });
  speak(own.innerText);
  if (!element) return;
  element.setAttribute('aria-current', 'true');
  const fold = element.parentElement.closest('details');
  if (fold && !fold.open) {
    fold.open = true;
    element.scrollIntoView({ block: 'center' });
  }
  const number = element.querySelector('a.number');
  if (!number) return;
  rove(number);
  // Following an address within the page takes the focus from the number that was pressed; the arrows go on from it.
  if (event) number.focus({ preventScroll: true });
}

// The numbers are one stop of the Tab key; the arrows go from line to line.
function rove(current) {
  for (const number of numbers) number.tabIndex = number === current ? 0 : -1;
}

function step(number, by) {
  const seen = numbers.filter((each) => each.offsetParent !== null);
  const next = seen[seen.indexOf(number) + by];
  if (!next) return;
  rove(next);
  next.focus();
  next.scrollIntoView({ block: 'nearest' });
}

note.addEventListener('keydown', (event) => {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!by || !event.target.matches('a.number')) return;
  event.preventDefault();
  step(event.target, by);
});

// Anywhere on a line, unless text of it is being marked to be copied.
note.addEventListener('click', ({ target: clicked }) => {
  const line = clicked.closest('.line[id]');
  if (!line || clicked.closest('a, summary') || !getSelection().isCollapsed) return;
  location.hash = line.id;
});

function narrow() {
  const words = filter.value.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean);
  const tree = document.querySelector('#tree > ul');
  let found = 0;
  for (const leaf of tree.querySelectorAll('li[data-path]')) {
    const path = leaf.dataset.path.normalize('NFKC').toLowerCase();
    leaf.hidden = !words.every((word) => path.includes(word));
    found += leaf.hidden ? 0 : 1;
  }
  for (const folder of [...tree.querySelectorAll('li:has(> details)')].reverse()) {
    folder.hidden = !folder.querySelector('li[data-path]:not([hidden])');
    if (words.length) folder.firstElementChild.open = true;
  }
  document.getElementById('found').textContent = words.length ? say('web.notes.found', { count: found }) : '';
}

filter.addEventListener('input', narrow);
document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.target.closest('input, select')) return;
  event.preventDefault();
  document.getElementById('part-tree').checked = true;
  filter.focus();
});

startLook();
if (numbers.length) rove(numbers[0]);
addEventListener('hashchange', show);
show();
document.querySelector('#tree [aria-current]')?.scrollIntoView({ block: 'nearest' });
