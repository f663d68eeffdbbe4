// A command on its way: told where it was typed, when its answer takes more than a moment.
import { say } from './say.js';

const list = document.getElementById('sending');
const moment = 400;

export class Sending {
  #line = document.createElement('p');
  #text;
  #telling;

  constructor(text) {
    this.#text = text;
  }

  begin() {
    if (this.#line.isConnected) this.#tell();
    else this.#telling = setTimeout(() => this.#tell(), moment);
  }

  end() {
    clearTimeout(this.#telling);
    this.#line.remove();
  }

  // It did not get there.
  offer(again) {
    clearTimeout(this.#telling);
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'retry';
    button.textContent = say('web.retry');
    button.addEventListener('click', again);
    this.#show(button);
  }

  #tell() {
    const state = document.createElement('span');
    state.textContent = say('web.working');
    this.#show(state);
  }

  #show(state) {
    const typed = document.createElement('span');
    typed.className = 'typed';
    typed.textContent = this.#text;
    this.#line.replaceChildren(typed, state);
    list.append(this.#line);
  }
}
