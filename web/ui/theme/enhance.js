// Enhancement only: every page works without it.
for (const form of document.querySelectorAll('form[data-auto]')) {
  form.addEventListener('change', (event) => {
    if (event.target.matches('select')) form.requestSubmit();
  });
}
// A second click on a slow connection does nothing; the server would not repeat it either.
for (const form of document.querySelectorAll('form[method="post"]')) {
  form.addEventListener('submit', (event) => {
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = '1';
  });
}
addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form[data-sent]')) delete form.dataset.sent;
});
for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => {
    document.documentElement.dataset.printed = button.dataset.print;
    print();
  });
}
// Beside a day that is typed: the calendar of the browser.
for (const pick of document.querySelectorAll('[data-pick]')) {
  const native = pick.nextElementSibling;
  pick.hidden = native.hidden = !native.showPicker;
  pick.addEventListener('click', () => native.showPicker());
  native.addEventListener('change', () => {
    pick.previousElementSibling.value = native.value.split('-').reverse().join('-');
  });
}
// Back leads to the list one came from in this tab, as it was; nothing of it stays once one signed out.
const back = document.querySelector('[data-back]');
if (document.querySelector('[data-list]')) sessionStorage.list = location.pathname + location.search;
else if (!document.querySelector('.mainnav')) sessionStorage.removeItem('list');
if (back && sessionStorage.list) back.href = sessionStorage.list;
// Whoever came for one form alone begins in it.
document
  .querySelector('form[data-focus]')
  ?.querySelector(':is(input:not([type="hidden"]), select, textarea, button)')
  ?.focus();
// What is wrong, or what was just done, is read out first; in a list, with the row to go on with.
const goOn = location.hash === '#next' ? document.getElementById('next') : null;
(document.querySelector('[data-errors]') ?? goOn ?? document.querySelector('[data-notice]'))?.focus();
