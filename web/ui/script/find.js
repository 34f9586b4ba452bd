// Finds while one types; arrows go through what is found, Escape closes it.
const form = document.querySelector('[data-find]');
const field = form?.querySelector('input');
const found = form?.querySelector('.find__results');
let wait;
let asked;
const look = async () => {
  asked?.abort();
  asked = new AbortController();
  const body = new URLSearchParams({ q: field.value, typing: 'yes' });
  const answer = await fetch('/find', { method: 'POST', body, signal: asked.signal }).catch(() => null);
  if (!answer?.ok || answer.redirected) return;
  found.innerHTML = await answer.text();
  found.hidden = false;
  found.previousElementSibling.textContent = found.querySelector('p').textContent;
};
form?.addEventListener('input', () => {
  clearTimeout(wait);
  found.hidden = field.value.trim().length < 2;
  if (!found.hidden) wait = setTimeout(look, 150);
});
form?.addEventListener('keydown', (event) => {
  const steps = { ArrowDown: 1, ArrowUp: -1 };
  if (event.key === 'Escape' && !found.hidden) {
    event.preventDefault();
    found.hidden = true;
    field.focus();
  } else if (event.key in steps && !found.hidden) {
    event.preventDefault();
    const stops = [field, ...found.querySelectorAll('a')];
    stops.at((stops.indexOf(document.activeElement) + steps[event.key]) % stops.length).focus();
  }
});
form?.addEventListener('focusout', ({ relatedTarget }) => {
  if (relatedTarget && !form.contains(relatedTarget)) found.hidden = true;
});
