// Shared by all tabs: browsers keep six connections to a server, so ten tabs must not have a stream each.
import { Source } from './source.js';

const ports = new Set();
let last = null;

const source = new Source((news) => {
  last = news.kind === 'offline' ? news : { kind: 'hello', position: news.position, data: null };
  for (const port of ports) port.postMessage(news);
});

self.addEventListener('connect', ({ ports: [port] }) => {
  ports.add(port);
  port.addEventListener('message', () => ports.delete(port));
  port.start();
  if (last) port.postMessage(last);
});

export default source;
