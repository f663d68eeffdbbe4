// Turns one element into another while keeping what people are using: focus, half-typed forms, pressed letters.
const own = new Set(['tabindex', 'aria-pressed', 'aria-description', 'data-delivery', 'data-unsent']);

const keyOf = (node) => (node.nodeType === Node.ELEMENT_NODE ? node.dataset.code : undefined);

export function patch(old, next) {
  if (old.matches('form.fill')) return;
  copyAttributes(old, next);
  const keyed = new Map([...old.childNodes].filter(keyOf).map((node) => [keyOf(node), node]));
  let at = old.firstChild;
  for (const child of [...next.childNodes]) {
    const match = keyed.get(keyOf(child)) ?? (at && !keyOf(at) && isLike(at, child) ? at : null);
    if (!match) {
      old.insertBefore(child, at);
      continue;
    }
    while (at !== match) at = remove(at);
    at = match.nextSibling;
    if (match.nodeType === Node.ELEMENT_NODE) patch(match, child);
    else match.data = child.data;
  }
  while (at) at = remove(at);
}

const isLike = (a, b) => a.nodeName === b.nodeName && !keyOf(b) && a.className === b.className;

function remove(node) {
  const next = node.nextSibling;
  node.remove();
  return next;
}

function copyAttributes(old, next) {
  for (const { name } of [...old.attributes])
    if (!next.hasAttribute(name) && !own.has(name)) old.removeAttribute(name);
  for (const { name, value } of next.attributes)
    if (!own.has(name) && old.getAttribute(name) !== value) old.setAttribute(name, value);
}
