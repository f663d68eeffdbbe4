// The letters this person has chosen. The server tells that an answer is saved; which letter it was, the tab knows.
import { who } from './who.js';

const storageKey = 'saved';
const most = 200;
const saved = new Map(JSON.parse(sessionStorage.getItem(storageKey) ?? '[]'));

// r:QUIZ:ROUND of r:QUIZ:ROUND:choose:2
const roundOf = (code) => `${who()} ${code.split(':').slice(0, 3).join(':')}`;

export function save(code) {
  saved.delete(roundOf(code));
  saved.set(roundOf(code), code);
  sessionStorage.setItem(storageKey, JSON.stringify([...saved].slice(-most)));
  pressSaved(document);
}

export function pressSaved(root) {
  for (const button of root.querySelectorAll('button.choice'))
    button.setAttribute('aria-pressed', String(saved.get(roundOf(button.dataset.code)) === button.dataset.code));
}
