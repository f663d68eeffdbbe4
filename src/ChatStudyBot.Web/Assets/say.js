// The sentences of the page, as they stand in the server's resource files.
import { texts } from './texts.js';

export const language = document.documentElement.lang;

const fill = (text, values) =>
  text.replace(/\{(\w+)(?::([^}/]*)\/([^}]*))?\}/g, (_, name, one, other) =>
    one === undefined ? values[name] : values[name] === 1 ? one : other);

export const say = (key, values = {}, lang = language) => fill(texts[lang || language][key], values);

// What only changes on the screen is told to a screen reader here, once.
export function speak(text) {
  document.getElementById('status').textContent = text;
}
