// What happens on the server, told to this tab.
import { Source } from './source.js';

export function listen(tell) {
  if ('SharedWorker' in self) shareWorker(tell);
  else whileVisible(tell);
}

function shareWorker(tell) {
  let port;
  const join = () => {
    port = new SharedWorker(new URL('./worker.js', import.meta.url), { type: 'module' }).port;
    port.addEventListener('message', ({ data }) => tell(data));
    port.start();
  };
  join();
  addEventListener('pagehide', () => port.postMessage('leave'));
  addEventListener('pageshow', ({ persisted }) => persisted && join());
}

// Browsers without shared workers are phones: one tab is seen at a time, and only that one needs a stream.
function whileVisible(tell) {
  const source = new Source(tell);
  document.addEventListener('visibilitychange', () =>
    document.hidden ? source.close() : source.open());
}
