// Whoever came for one form alone begins in it.
document
  .querySelector('form[data-focus]')
  ?.querySelector(':is(input:not([type="hidden"]), select, textarea, button)')
  ?.focus();
// What is wrong, or what was just done, is read out first; in a list, with the row to go on with.
const goOn = location.hash === '#next' ? document.getElementById('next') : null;
(document.querySelector('[data-errors]') ?? goOn ?? document.querySelector('[data-notice]'))?.focus();
