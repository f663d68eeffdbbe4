// Times in the reader's zone and by the server's clock, and the running time of a question.
import { say, speak } from './say.js';

const warnAt = 10; // seconds
let ahead = 0; // of this machine's clock, the server's, in milliseconds
const spoken = new Set();

export const setClock = (now) => (ahead = now - Date.now());

const langOf = (element) => element.closest('[lang]').lang;

const format = (lang, options) => new Intl.DateTimeFormat(lang, options);

function clockText(at, lang) {
  const today = new Date(Date.now() + ahead).toDateString() === at.toDateString();
  const day = today ? {} : { month: 'short', day: 'numeric' };
  return format(lang, { ...day, hour: 'numeric', minute: '2-digit', hourCycle: 'h23' }).format(at);
}

function relativeText(at, lang) {
  const seconds = Math.max(0, Math.ceil((at - Date.now() - ahead) / 1000));
  const [count, unit] =
    seconds < 60 ? [seconds, 'second'] : seconds < 3 * 3600 ? [Math.ceil(seconds / 60), 'minute']
    : [Math.round(seconds / 3600), 'hour'];
  // The long form has a space within Japanese, and the narrow one tells English readers "in 20s".
  const style = lang === 'ja' ? 'narrow' : 'long';
  return new Intl.RelativeTimeFormat(lang, { style }).format(count, unit);
}

const texts = {
  clock: clockText,
  relative: relativeText,
  date: (at, lang) => format(lang, { month: 'long', day: 'numeric', weekday: 'short' }).format(at),
};

export function showTimes(root) {
  for (const time of root.querySelectorAll('time[data-moment]')) showTime(time);
  for (const countdown of root.querySelectorAll('.countdown')) showCountdown(countdown);
}

function showTime(time) {
  const at = new Date(time.dateTime);
  const text = texts[time.dataset.moment](at, langOf(time));
  if (time.textContent !== text) time.textContent = text;
  if (time.dataset.moment === 'relative') time.classList.toggle('past', at - Date.now() - ahead < 0);
  else time.title = format(langOf(time), { dateStyle: 'long', timeStyle: 'short' }).format(at);
}

function showCountdown(countdown) {
  const left = Math.max(0, (new Date(countdown.dataset.until) - Date.now() - ahead) / 1000);
  countdown.style.setProperty('--left', Math.min(1, left / countdown.dataset.whole));
  countdown.classList.toggle('soon', left <= warnAt);
  if ('running' in countdown.dataset) speakTime(countdown, Math.ceil(left));
}

function speakTime(countdown, left) {
  const lang = langOf(countdown);
  if (left <= warnAt && left > warnAt / 2)
    speakOnce(`${countdown.dataset.until} soon`, () => say('web.closing_soon', { seconds: left }, lang));
  if (left === 0) speakOnce(`${countdown.dataset.until} over`, () => say('web.closed', {}, lang));
}

function speakOnce(key, text) {
  if (spoken.has(key)) return;
  spoken.add(key);
  speak(text());
}

export function runClock() {
  showTimes(document);
  setInterval(() => {
    for (const time of document.querySelectorAll('time[data-moment=relative]')) showTime(time);
    for (const countdown of document.querySelectorAll('.countdown')) showCountdown(countdown);
  }, 1000);
}
