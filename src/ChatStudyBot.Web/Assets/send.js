// Commands and buttons to the server. Nothing is queued: what could not be sent is sent again by the person.
import { language } from './say.js';
import { who } from './who.js';

const patience = 10_000;

// Made once for each click or command and repeated by a retry, so that it counts once.
// (crypto.randomUUID is missing on plain http off this machine.)
export function newDelivery() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return crypto.randomUUID?.() ?? [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

export class Refused extends Error {}

export async function send(channel, kind, content) {
  const response = await fetch(`/chat/${channel}/${kind}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ name: who(), language, ...content }),
    signal: AbortSignal.timeout(patience),
  });
  if (response.status === 401) location.assign('/access');
  const answer = await response.json();
  if (!response.ok) throw new Refused(answer.message);
  return answer;
}
