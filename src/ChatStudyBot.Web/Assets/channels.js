// The channels of this tab: the open one, those looked at before, and what the stream tells about all of them.
import { openDialog } from './cards.js';
import { setClock } from './clock.js';
import { Log } from './log.js';
import { say } from './say.js';
import { patience } from './send.js';

const scroller = document.getElementById('scroller');
const bar = document.getElementById('offline');
const unseen = document.getElementById('unseen');
const empty = document.getElementById('empty');
const people = document.getElementById('participants');
const near = 80; // pixels from the end that still count as being there
const gap = 12;
const noticeTime = 4_000;

export class Channels {
  #logs = new Map();
  #position = document.body.dataset.position;
  #unseen = 0;
  #hiding;
  #turn = Promise.resolve();
  #isBehind = false; // something was missed and is not fetched yet

  constructor() {
    const { channel } = document.body.dataset;
    this.#logs.set(channel, new Log(channel, document.getElementById('log')));
    this.current = { log: this.#logs.get(channel) };
    this.current.log.participants = Number(people.dataset.count);
    scroller.addEventListener('scroll', () => this.#look());
    unseen.addEventListener('click', () => this.#toEnd());
    addEventListener('resize', () => this.#isFollowing && this.#toEnd());
    addEventListener('popstate', () => this.open(location.pathname.split('/').pop(), false));
    document.getElementById('channels').addEventListener('click', (event) => this.#follow(event));
    this.#refresh();
    if (!location.hash) this.#toEnd();
  }

  hear(news) {
    if (news.kind === 'offline') return this.#lost();
    if (news.data?.now) setClock(news.data.now);
    if (bar.classList.contains('lost')) this.#found();
    this.#inTurn(() => this.#take(news));
  }

  // What is fetched and what is told meanwhile must not overtake each other: one waits for the other.
  #inTurn(act) {
    return (this.#turn = this.#turn.then(act).catch(reportError));
  }

  async #take({ kind, position, data }) {
    this.#isBehind ||= kind === 'hello' && position !== this.#position;
    if (this.#isBehind) return this.#catchUp();
    if (kind === 'message') this.#put(data, position);
    else if (kind === 'inbox') await this.#hearInbox(data.channel, position);
    else if (kind === 'people') this.#count(data);
    if (position) this.#position = position;
  }

  // A card for this person alone, or a form.
  show(log, answer, about, replaced) {
    if (answer.dialog) openDialog(answer.dialog);
    const shown = answer.html && log.putPrivate(answer.html, about, replaced);
    const after = answer.after && log.putPrivate(answer.after, 'after', null);
    this.#refresh();
    // What was asked for is read first, whatever follows it.
    if (after || (shown && !replaced)) this.#toEnd(shown ?? after);
  }

  // For a moment; that the connection is lost is more important.
  notice(text, isGood = false) {
    if (bar.classList.contains('lost')) return;
    clearTimeout(this.#hiding);
    bar.classList.toggle('good', isGood);
    bar.textContent = text;
    this.#hiding = setTimeout(() => (bar.textContent = ''), noticeTime);
  }

  open(channel, isNew = true) {
    return this.#inTurn(() => this.#open(channel, isNew));
  }

  async #open(channel, isNew) {
    if (channel === this.current.log.channel) return;
    const log = this.#logs.get(channel) ?? (await this.#load(channel));
    this.current.log.element.replaceWith(log.element);
    this.current.log = log;
    if (isNew) history.pushState(null, '', `/chat/${channel}`);
    this.#show(channel);
    this.#showPeople();
    this.#refresh();
    this.#toEnd();
  }

  // The inbox of who speaks in this tab now; that of another name is left.
  async takeInbox(name) {
    const own = document.getElementById('inbox');
    const response = await fetch(`/chat/inbox?name=${encodeURIComponent(name)}`, { headers: { accept: 'application/json' } });
    own.parentElement.hidden = !response.ok;
    if (!response.ok) return;
    const { channel, news } = await response.json();
    own.href = `/chat/${channel}`;
    own.dataset.channel = channel;
    own.dataset.news = news ?? '';
    const here = this.current.log.channel;
    if (here.startsWith('@') && here !== channel) this.open(channel);
    else this.#show(here);
  }

  #show(channel) {
    const own = document.getElementById('inbox');
    const name = channel === own.dataset.channel ? own.textContent : channel;
    document.getElementById('channel').textContent = name;
    document.title = document.title.replace(/^#\S+/, `#${name}`);
    for (const link of document.querySelectorAll('#channels a[data-channel]')) this.#mark(link, channel);
  }

  async #hearInbox(channel, position) {
    this.#news(channel, position);
    const log = this.#logs.get(channel);
    if (log) this.#settle(log, log.catchUp(await this.#fetch(channel)), null);
  }

  // The next or previous one in the list.
  step(by) {
    return this.#inTurn(() => {
      const links = [...document.querySelectorAll('#channels a[data-channel]')];
      const at = links.findIndex((link) => link.dataset.channel === this.current.log.channel);
      const next = links[at + by];
      return next && this.#open(next.dataset.channel, true);
    });
  }

  #mark(link, channel) {
    if (link.dataset.channel !== channel) return link.removeAttribute('aria-current');
    link.setAttribute('aria-current', 'page');
    link.classList.remove('unread');
  }

  #follow(event) {
    const link = event.target.closest('a[data-channel]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.open(link.dataset.channel);
  }

  async #load(channel) {
    const element = this.current.log.element.cloneNode(false);
    const log = new Log(channel, element);
    const part = await this.#fetch(channel);
    log.first = part.first ?? null;
    log.participants = part.participants;
    log.catchUp(part);
    this.#logs.set(channel, log);
    return log;
  }

  async #fetch(channel, before) {
    const query = before ? `?before=${before}` : '';
    const response = await fetch(`/chat/${channel}/messages${query}`, {
      headers: { accept: 'application/json' },
      signal: AbortSignal.timeout(patience),
    });
    if (!response.ok) location.reload();
    return response.json();
  }

  async #catchUp() {
    for (const log of this.#logs.values()) {
      const part = await this.#fetch(log.channel);
      this.#position = part.position;
      setClock(part.now);
      for (const [channel, newest] of Object.entries(part.news)) this.#news(channel, newest);
      this.#count(part, log);
      this.#settle(log, log.catchUp(part), null);
    }
    this.#isBehind = false;
  }

  #put(message, position) {
    const log = this.#logs.get(message.channel);
    const put = log?.put(message);
    if (put) this.#settle(log, put.isNew ? 1 : 0, put.isNews ? put.card : null);
    this.#news(message.channel, position);
  }

  // The newest message of a channel: told by the stream, or found to be another one after an absence.
  #news(channel, newest) {
    const link = document.querySelector(`#channels a[data-channel="${channel}"]`);
    if (!link || link.dataset.news === newest) return;
    link.dataset.news = newest;
    if (channel !== this.current.log.channel) link.classList.add('unread');
  }

  #count({ channel, participants }, log = this.#logs.get(channel)) {
    if (!log) return;
    log.participants = participants;
    this.#showPeople();
  }

  #showPeople() {
    const { participants } = this.current.log;
    people.hidden = participants === 0;
    people.textContent = say('web.participants', { count: participants });
  }

  #settle(log, added, card) {
    if (log !== this.current.log) return;
    this.#refresh();
    if (this.#isFollowing) return this.#toEnd(card);
    this.#unseen += added;
    this.#showUnseen();
  }

  // The reader is where the news is; scrolling away ends that, scrolling to the end begins it again.
  #isFollowing = true;
  #ownTop = 0;

  #look() {
    if (Math.abs(scroller.scrollTop - this.#ownTop) > 1)
      this.#isFollowing = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < near;
    if (this.#isFollowing) this.#unseen = 0;
    this.#showUnseen();
    if (scroller.scrollTop < near && this.current.log.first) this.#readOlder(this.current.log);
  }

  async #readOlder(log) {
    const { first } = log;
    log.first = null;
    const height = scroller.scrollHeight;
    log.older(await this.#fetch(log.channel, first));
    if (log === this.current.log) scroller.scrollTop += scroller.scrollHeight - height;
  }

  // As far as the top of the card is still seen: it is read from there.
  #toEnd(card) {
    scroller.scrollTop = scroller.scrollHeight;
    const hidden = card ? scroller.getBoundingClientRect().top - card.getBoundingClientRect().top : 0;
    if (hidden > 0) scroller.scrollTop -= hidden + gap;
    this.#ownTop = scroller.scrollTop;
    this.#isFollowing = true;
    this.#unseen = 0;
    this.#showUnseen();
  }

  #showUnseen() {
    unseen.hidden = this.#unseen === 0;
    if (this.#unseen) unseen.textContent = say('web.new_messages', { count: this.#unseen });
  }

  #refresh() {
    empty.hidden = this.current.log.element.childElementCount > 0;
    document.dispatchEvent(new Event('cards'));
  }

  #found() {
    bar.classList.remove('lost');
    this.notice(say('web.online'), true);
  }

  #lost() {
    if (bar.classList.contains('lost')) return;
    clearTimeout(this.#hiding);
    bar.classList.add('lost');
    bar.textContent = say('web.offline');
  }
}
