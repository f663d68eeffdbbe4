// Who is speaking in this tab. Several people can share a browser, so the name belongs to the tab; one that this browser
// does not know and the bot does is somebody else's, unless they say that it is theirs.
import { say } from './say.js';

const form = document.getElementById('join');
const field = document.getElementById('new-name');
const trouble = document.getElementById('name-trouble');
const mine = document.getElementById('name-mine');
const composer = document.getElementById('composer');
const select = document.getElementById('name');
const maxNames = 8;

const asked = new URLSearchParams(location.search).get('name');
const known = () => JSON.parse(localStorage.getItem('names') ?? '[]');
let name = asked?.trim() || sessionStorage.getItem('name') || '';

export const who = () => name;

export function askName() {
  form.hidden = false;
  field.focus();
}

async function choose(chosen) {
  tell('');
  if (known().includes(chosen)) return join(chosen);
  try {
    const { status, isKnown, message } = await personCalled(chosen);
    if (status === 400) return tell(message);
    if (!isKnown) return join(chosen);
    tell(say('web.name.taken', { name: chosen }));
    mine.hidden = false;
  } catch {
    tell(say('web.not_sent'));
  }
}

function tell(text) {
  trouble.textContent = text;
  mine.hidden = true;
}

async function personCalled(chosen) {
  const response = await fetch(`/chat/inbox?name=${encodeURIComponent(chosen)}`, { headers: { accept: 'application/json' } });
  return { status: response.status, ...(await response.json()) };
}

const written = () => field.value.normalize('NFKC').trim().replace(/\s+/g, ' ');

function take(chosen) {
  tell('');
  field.value = '';
  name = chosen;
  sessionStorage.setItem('name', name);
  localStorage.setItem('names', JSON.stringify([name, ...known().filter((other) => other !== name)].slice(0, maxNames)));
  show();
}

function join(chosen) {
  take(chosen);
  document.getElementById('input').focus();
}

function show() {
  form.hidden = name !== '';
  composer.hidden = name === '';
  document.getElementById('who').hidden = name === '';
  const options = [...new Set([name, ...known()])].filter(Boolean).map((each) => new Option(each, each));
  select.replaceChildren(...options, new Option(say('web.name.new'), ''));
  select.value = name;
  document.dispatchEvent(new Event('who'));
}

export function startWho() {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (written()) choose(written());
  });
  field.addEventListener('input', () => tell(''));
  mine.addEventListener('click', () => join(written()));
  select.addEventListener('change', () => (select.value ? take(select.value) : askName()));
  if (name) take(name);
  else show();
}
