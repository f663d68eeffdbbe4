// The messages of one channel.
import { showTimes } from './clock.js';
import { patch } from './patch.js';
import { pressSaved } from './saved.js';
import { speak } from './say.js';

export function parse(html) {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content.firstElementChild;
}

const linesOf = (card) => [...card.querySelectorAll(':scope > p')].map((line) => line.textContent.trim());

export class Log {
  constructor(channel, element) {
    this.channel = channel;
    this.element = element;
    this.first = element.dataset.first ?? null;
    this.finish(element);
  }

  find(key) {
    return this.element.querySelector(`.message[data-key="${CSS.escape(key)}"]`);
  }

  // A new message, or an edit of one that is there. Returns the card and whether it is worth looking at.
  put({ key, html }) {
    const next = parse(html);
    const old = this.find(key);
    if (!old) {
      this.element.append(next);
      this.finish(next);
      return { card: next, isNew: true, isNews: true };
    }
    const isNewer = BigInt(next.dataset.version) > BigInt(old.dataset.version);
    return { card: old, isNew: false, isNews: isNewer && this.edit(old, next) };
  }

  // Returns whether the question was decided by it.
  edit(old, next) {
    const hadFocus = old.contains(document.activeElement);
    const before = linesOf(old);
    const isDecided = old.classList.contains('asking') && !next.classList.contains('asking');
    patch(old, next);
    this.finish(old);
    if (isDecided) speak(linesOf(old).find((line) => !before.includes(line)) ?? '');
    if (hadFocus && !old.contains(document.activeElement)) old.focus({ preventScroll: true });
    return isDecided;
  }

  // After an absence: all of the newest messages; returns how many are new. When none of them is known there is a gap, and the old ones go.
  catchUp({ messages, first }) {
    if (messages.length > 0 && !messages.some(({ key }) => this.find(key))) {
      this.element.replaceChildren();
      this.first = first ?? null;
    }
    return messages.map((message) => this.put(message)).filter(({ isNew }) => isNew).length;
  }

  older({ messages, first }) {
    const elements = messages.filter(({ key }) => !this.find(key)).map(({ html }) => parse(html));
    this.element.prepend(...elements);
    this.first = first ?? null;
    elements.forEach((element) => this.finish(element));
  }

  // A card that only this person sees. A sentence takes the place of the one about the same button.
  putPrivate(html, about, replaced) {
    const next = parse(html);
    next.dataset.about = about;
    if (replaced) return this.replacePrivate(replaced, next);
    if ('brief' in next.dataset)
      for (const old of this.element.querySelectorAll('.private[data-brief]'))
        if (old.dataset.about === about) old.remove();
    this.element.append(next);
    this.finish(next);
    return next;
  }

  replacePrivate(old, next) {
    const hadFocus = old.contains(document.activeElement);
    patch(old, next);
    this.finish(old);
    if (hadFocus && !old.contains(document.activeElement)) old.querySelector('article').focus();
    return old;
  }

  finish(root) {
    showTimes(root);
    pressSaved(root);
  }
}
