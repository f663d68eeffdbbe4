// One stream of events from the server, kept open whatever happens to either side.
const silence = 45_000; // three heartbeats
const pause = 2_000;

export class Source {
  #events;
  #watch;
  #position = null;

  constructor(tell) {
    this.tell = tell;
    this.open();
  }

  open() {
    this.close();
    const after = this.#position ? `?after=${encodeURIComponent(this.#position)}` : '';
    this.#events = new EventSource(`/chat/stream${after}`);
    for (const kind of ['hello', 'message', 'inbox', 'people', 'ping'])
      this.#events.addEventListener(kind, (event) => this.#hear(kind, event));
    this.#events.addEventListener('error', () => this.#lose());
    this.#expect(silence);
  }

  close() {
    clearTimeout(this.#watch);
    this.#events?.close();
  }

  #hear(kind, event) {
    if (event.lastEventId) this.#position = event.lastEventId;
    this.tell({ kind, position: this.#position, data: JSON.parse(event.data) });
    this.#expect(silence);
  }

  // The browser tries again by itself, except after an answer that was no stream.
  #lose() {
    this.tell({ kind: 'offline' });
    this.#expect(this.#events.readyState === EventSource.CLOSED ? pause : silence);
  }

  #expect(within) {
    clearTimeout(this.#watch);
    this.#watch = setTimeout(() => {
      this.tell({ kind: 'offline' });
      this.open();
    }, within);
  }
}
