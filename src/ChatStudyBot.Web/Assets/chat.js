// The page of a channel. Everything in it was made on the server; this keeps it up to date and sends what people do.
import { startCards } from './cards.js';
import { Channels } from './channels.js';
import { runClock, setClock } from './clock.js';
import { startComposer } from './composer.js';
import { startKeys } from './keys.js';
import { startLook } from './look.js';
import { pressSaved } from './saved.js';
import { listen } from './stream.js';
import { startWho, who } from './who.js';

function startMenu() {
  const menu = document.getElementById('menu');
  const show = (shown) => {
    menu.setAttribute('aria-expanded', String(shown));
    document.body.classList.toggle('menu', shown);
  };
  const isShown = () => menu.getAttribute('aria-expanded') === 'true';
  menu.addEventListener('click', () => show(!isShown()));
  document.addEventListener('click', ({ target }) => {
    if (isShown() && !target.closest('#menu') && (!target.closest('#channels') || target.closest('a, button')))
      show(false);
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !isShown()) return;
    show(false);
    menu.focus();
  });
}

setClock(Number(document.body.dataset.now));
startWho();
document.addEventListener('who', () => pressSaved(document));
startLook();
startMenu();
const channels = new Channels();
document.addEventListener('who', () => who() && channels.takeInbox(who()));
if (who()) channels.takeInbox(who());
startKeys(channels);
startCards(channels);
startComposer(channels);
runClock();
listen((news) => channels.hear(news));
document.dispatchEvent(new Event('cards'));
