// Commands and buttons to the server. Nothing is kept for later: what could not be sent is sent again by the person.
import { language } from './say.js';
import { who } from './who.js';

export const patience = 10_000;

// Requests overtake each other, and of two answers the later one counts: presses go one after another, as do commands.
const lastOf = {};

// Made once for each click or command and repeated by a retry, so that it counts once.
// (crypto.randomUUID is missing on plain http off this machine.)
export function newDelivery() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return crypto.randomUUID?.() ?? [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

export class Refused extends Error {}

export function send(channel, kind, content) {
  const body = JSON.stringify({ name: who(), language, ...content });
  const sent = (lastOf[kind] ?? Promise.resolve()).then(() => post(`/chat/${channel}/${kind}`, body));
  lastOf[kind] = sent.catch(() => {});
  return sent;
}

async function post(address, body) {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body,
    signal: AbortSignal.timeout(patience),
  });
  if (response.status === 401) location.assign('/access');
  const answer = await response.json();
  if (!response.ok) throw new Refused(answer.message);
  return answer;
}
