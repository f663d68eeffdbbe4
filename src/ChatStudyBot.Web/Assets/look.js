// Language and theme: kept in cookies, so that the server makes the next page in them.
const remember = (name, value) => (document.cookie = `${name}=${value}; path=/; max-age=31536000; samesite=lax`);

export function startLook() {
  document.getElementById('language').addEventListener('change', ({ target }) => {
    remember('language', target.value);
    location.reload();
  });
  document.getElementById('theme').addEventListener('change', ({ target }) => {
    remember('theme', target.value);
    document.documentElement.dataset.theme = target.value;
  });
}
