// Buttons and forms of cards.
import { parse } from './log.js';
import { save } from './saved.js';
import { say } from './say.js';
import { newDelivery, Refused, send } from './send.js';
import { askName, who } from './who.js';

const labels = new WeakMap();

// Kept by edits of the card, see patch.js.
const unsent = 'data-unsent';

export function startCards(channels) {
  document.addEventListener('click', (event) => {
    const button = event.target.closest('button');
    if (button?.dataset.code) press(channels, button, button.dataset.code, {});
    else if (button?.dataset.move) move(button);
    else if (button && 'close' in button.dataset) button.closest('dialog').close();
  });
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!form.matches('form.fill, form.select')) return;
    event.preventDefault();
    const code = form.dataset.code ?? form.elements.code.value;
    press(channels, form.querySelector('button:not([type=button])'), code, form.matches('.fill') ? valuesOf(form) : {});
  });
  document.addEventListener('input', (event) => {
    // Other content is another delivery.
    for (const button of event.target.form?.querySelectorAll('[data-delivery]') ?? [])
      delete button.dataset.delivery;
    if (event.target.closest('.order')) arrange(event.target);
  });
}

async function press(channels, button, code, values) {
  if (!who()) return askName();
  if (button.getAttribute('aria-busy') === 'true') return;
  const card = button.closest('.private');
  const dialog = button.closest('dialog');
  const { log } = channels.current;
  button.dataset.delivery ??= newDelivery();
  button.setAttribute('aria-busy', 'true');
  try {
    const answer = await send(log.channel, 'action', { code, values, delivery: button.dataset.delivery });
    delete button.dataset.delivery;
    restore(button);
    if (answer.isSaved && button.matches('.choice')) save(code);
    if (dialog && answer.isRefused) return tell(dialog, parse(answer.html).querySelector('.card').textContent.trim());
    dialog?.close();
    const about = code.split(':').slice(0, 4).join(':');
    channels.show(log, answer, about, answer.isReplacing ? card : null);
  } catch (error) {
    offerRetry(button);
    const reason = error instanceof Refused ? error.message : say('web.not_sent');
    if (dialog) tell(dialog, reason);
    else channels.notice(reason);
  } finally {
    button.removeAttribute('aria-busy');
  }
}

// What was typed stays, and the reason stands beside it: behind an open dialog nobody would see it.
function tell(dialog, reason) {
  dialog.querySelector('.refused').textContent = reason;
}

// What was pressed stays readable, with its state beside it; a form's own button says what it does now.
function offerRetry(button) {
  const retry = say('web.retry');
  button.classList.add('retry');
  if (!button.form) {
    button.setAttribute(unsent, retry);
    button.setAttribute('aria-description', retry);
  } else if (!labels.has(button)) {
    labels.set(button, button.textContent);
    button.textContent = retry;
  }
}

// Another choice that did not get through is no longer meant.
function restore(button) {
  if (labels.has(button)) button.textContent = labels.get(button);
  labels.delete(button);
  button.classList.remove('retry');
  const card = button.closest('article');
  for (const each of card?.querySelectorAll(`[${unsent}]`) ?? []) {
    each.removeAttribute(unsent);
    each.removeAttribute('aria-description');
    each.classList.remove('retry');
    delete each.dataset.delivery;
  }
}

// Letters of several boxes are one value: AC.
function valuesOf(form) {
  const values = {};
  for (const [name, value] of new FormData(form)) values[name] = (values[name] ?? '') + value;
  return values;
}

export function openDialog(html) {
  const dialog = parse(html);
  document.body.append(dialog);
  dialog.addEventListener('close', () => dialog.remove());
  dialog.showModal();
}

function move(button) {
  const item = button.closest('li');
  const list = item.parentElement;
  const other = button.dataset.move < 0 ? item.previousElementSibling : item.nextElementSibling;
  if (!other) return;
  if (button.dataset.move < 0) other.before(item);
  else other.after(item);
  button.focus();
  const field = list.parentElement.querySelector('input');
  field.value = [...list.children].map((each) => each.dataset.value).join('');
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

// Letters typed into the field order the list, as far as they are letters of it.
function arrange(field) {
  const list = field.closest('.order').querySelector('ol');
  const letters = field.value.normalize('NFKC').toUpperCase();
  const rank = ({ dataset: { value } }) => (letters.includes(value) ? letters.indexOf(value) : letters.length);
  const items = [...list.children];
  const sorted = items.toSorted((a, b) => rank(a) - rank(b));
  if (sorted.some((item, index) => item !== items[index])) list.append(...sorted);
}
