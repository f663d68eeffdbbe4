// Typing commands: completions as a combobox, earlier commands, sending.
import { say, speak } from './say.js';
import { newDelivery, Refused, send } from './send.js';
import { Sending } from './sending.js';
import { askName, who } from './who.js';

const form = document.getElementById('composer');
const input = document.getElementById('input');
const list = document.getElementById('completions');
const button = document.getElementById('send');
const label = button.textContent;

let active = -1;
let request = null;
let listed = null; // the text the completions are for
let isAwaited = false; // Tab was pressed before they came
let delivery = null;
const history = JSON.parse(sessionStorage.getItem('history') ?? '[]');
let past = history.length;

const options = () => [...list.children];
const isOpen = () => !list.hidden;

export function startComposer(channels) {
  input.addEventListener('input', () => {
    delivery = null;
    isAwaited = false;
    select(-1);
    complete(channels);
  });
  input.addEventListener('keydown', (event) => keyDown(event, channels));
  // Unless the focus only went to a button that gives it back.
  input.addEventListener('blur', () => setTimeout(() => input.matches(':focus') || close(), 150));
  list.addEventListener('mousedown', (event) => {
    event.preventDefault();
    const option = event.target.closest('[role=option]');
    if (option) accept(option, channels);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const text = input.value.trim();
    if (!text) return;
    const again = delivery;
    clear();
    run(channels, text, again ?? newDelivery());
  });
  document.addEventListener('click', ({ target }) => {
    const command = target.closest('button[data-command]');
    if (command && !who()) askName();
    else if (command) command.matches('.run') ? run(channels, command.dataset.command, newDelivery()) : fill(command.dataset.command, channels);
  });
}

function fill(text, channels) {
  input.value = `${text} `;
  input.focus();
  complete(channels);
}

async function complete(channels) {
  request?.abort();
  const text = typed();
  if (!/^[/／]/.test(text)) return close();
  request = new AbortController();
  try {
    const address = `/chat/${channels.current.log.channel}/completions?text=${encodeURIComponent(text)}`;
    const response = await fetch(address, { signal: request.signal });
    if (!response.ok) return close();
    open(await response.json(), text);
    if (isAwaited) accept(options()[0], channels);
  } catch (error) {
    // Typed on meanwhile, or the connection is lost, which the bar says.
    if (error.name !== 'AbortError') close();
  }
}

// Up to the caret: what stands behind it is left alone.
const typed = () => input.value.slice(0, input.selectionStart ?? input.value.length);

function open(suggestions, text) {
  listed = text;
  list.replaceChildren(...suggestions.map(({ insert, label: name, description }, index) => {
    const option = document.createElement('div');
    option.id = `completion-${index}`;
    option.role = 'option';
    option.dataset.insert = insert;
    const strong = document.createElement('strong');
    strong.textContent = name;
    const small = document.createElement('span');
    small.textContent = description;
    option.append(strong, small);
    return option;
  }));
  list.hidden = suggestions.length === 0;
  input.setAttribute('aria-expanded', String(isOpen()));
  select(-1);
  speak(isOpen() ? say('web.completions', { count: suggestions.length }) : say('web.no_completions'));
}

function close() {
  request?.abort();
  isAwaited = false;
  list.hidden = true;
  input.setAttribute('aria-expanded', 'false');
  select(-1);
}

function select(index) {
  active = index;
  for (const [at, option] of options().entries()) option.setAttribute('aria-selected', String(at === index));
  const option = options()[index];
  if (option) input.setAttribute('aria-activedescendant', option.id);
  else input.removeAttribute('aria-activedescendant');
  option?.scrollIntoView({ block: 'nearest' });
}

function accept(option, channels) {
  isAwaited = false;
  if (!option) return;
  write(option.dataset.insert);
  complete(channels);
}

function write(insert) {
  const rest = input.value.slice(typed().length).trimStart();
  input.value = insert + rest;
  input.setSelectionRange(insert.length, insert.length);
  delivery = null;
}

function keyDown(event, channels) {
  // Enter and arrows belong to the input method while it is composing.
  if (event.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey || event.altKey) return;
  const act = keys[event.key];
  if (act?.(channels, event) === true) event.preventDefault();
}

const keys = {
  ArrowDown: () => (isOpen() ? step(1) : recall(1)),
  ArrowUp: () => (isOpen() ? step(-1) : recall(-1)),
  Tab: (channels, { shiftKey }) => {
    if (!isOpen() || shiftKey) return false;
    // Typed faster than the list could follow: what it shows is for less than what stands there.
    isAwaited = listed !== typed();
    if (!isAwaited) accept(options()[Math.max(active, 0)], channels);
    return true;
  },
  Enter: () => {
    const option = options()[active];
    if (isOpen() && option) write(option.dataset.insert);
    close();
  },
  Escape: () => {
    if (isOpen()) close();
    else input.blur();
    return true;
  },
};

function step(by) {
  const { length } = options();
  select((active + by + length + (active < 0 && by < 0 ? 1 : 0)) % length);
  return true;
}

function recall(by) {
  if (history.length === 0) return false;
  past = Math.min(history.length, Math.max(0, past + by));
  input.value = history[past] ?? '';
  delivery = null;
  return true;
}

function clear() {
  input.value = '';
  delivery = null;
  close();
}

// What is typed while another is under way is sent after it, so that the answers come in that order.
function run(channels, text, of) {
  remember(text);
  carry(channels, { log: channels.current.log, text, delivery: of }, new Sending(text));
}

async function carry(channels, asked, sending) {
  const { log, text } = asked;
  sending.begin();
  try {
    const answer = await send(log.channel, 'command', { text, delivery: asked.delivery });
    sending.end();
    if (!delivery) button.textContent = label;
    channels.show(log, answer, text, null);
  } catch (error) {
    giveBack(channels, asked, sending);
    channels.notice(error instanceof Refused ? error.message : say('web.not_sent'));
  }
}

// Where it was typed, to be changed or sent again; beside it when something else stands there by now.
function giveBack(channels, asked, sending) {
  if (input.value || channels.current.log !== asked.log)
    return sending.offer(() => carry(channels, asked, sending));
  sending.end();
  input.value = asked.text;
  delivery = asked.delivery;
  button.textContent = say('web.retry');
}

function remember(text) {
  if (history.at(-1) !== text) history.push(text);
  past = history.length;
  sessionStorage.setItem('history', JSON.stringify(history.slice(-50)));
}
