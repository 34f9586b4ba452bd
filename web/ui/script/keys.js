// Single keys, for who did not switch them off: j and k go through rows, / to the search, ? says so.
const help = document.querySelector('a[data-keys]');
const step = (way) => {
  const rows = [...document.querySelectorAll('[data-row]')];
  const row = document.activeElement.closest('tr, li')?.querySelector('[data-row]');
  const at = rows.indexOf(row);
  rows[at < 0 ? 0 : at + way]?.focus();
};
const find = () => {
  const field = document.getElementById('find') ?? document.querySelector('[type="search"]');
  field?.closest('details')?.setAttribute('open', '');
  field?.focus();
  // On a small screen the search has a page of its own.
  if (!field?.checkVisibility()) document.querySelector('.topmenu__find')?.click();
};
const does = { j: () => step(1), k: () => step(-1), '/': find, '?': () => help.click() };
addEventListener('keydown', (event) => {
  const { key, target, ctrlKey, altKey, metaKey } = event;
  const isTyped = target.closest('input:not([type="checkbox"]), select, textarea, [contenteditable]');
  if (!help || isTyped || ctrlKey || altKey || metaKey || !Object.hasOwn(does, key)) return;
  event.preventDefault();
  does[key]();
});
