// Who is speaking in this tab. Several people can share a browser, so the name belongs to the tab.
import { say } from './say.js';

const join = document.getElementById('join');
const field = document.getElementById('new-name');
const composer = document.getElementById('composer');
const select = document.getElementById('name');
const maxNames = 8;

const asked = new URLSearchParams(location.search).get('name');
const known = () => JSON.parse(localStorage.getItem('names') ?? '[]');
let name = asked?.trim() || sessionStorage.getItem('name') || '';

export const who = () => name;

export function askName() {
  join.hidden = false;
  field.focus();
}

function take(chosen) {
  name = chosen;
  sessionStorage.setItem('name', name);
  localStorage.setItem('names', JSON.stringify([name, ...known().filter((other) => other !== name)].slice(0, maxNames)));
  show();
}

function show() {
  join.hidden = name !== '';
  composer.hidden = name === '';
  document.getElementById('who').hidden = name === '';
  const options = [...new Set([name, ...known()])].filter(Boolean).map((each) => new Option(each, each));
  select.replaceChildren(...options, new Option(say('web.name.new'), ''));
  select.value = name;
  document.dispatchEvent(new Event('who'));
}

export function startWho() {
  join.addEventListener('submit', (event) => {
    event.preventDefault();
    const chosen = field.value.normalize('NFKC').trim().replace(/\s+/g, ' ');
    if (!chosen) return;
    field.value = '';
    take(chosen);
    document.getElementById('input').focus();
  });
  select.addEventListener('change', () => (select.value ? take(select.value) : askName()));
  if (name) take(name);
  else show();
}
