// Beside a day that is typed: the calendar of the browser.
for (const pick of document.querySelectorAll('[data-pick]')) {
  const native = pick.nextElementSibling;
  pick.hidden = native.hidden = !native.showPicker;
  pick.addEventListener('click', () => native.showPicker());
  native.addEventListener('change', () => {
    pick.previousElementSibling.value = native.value.split('-').reverse().join('-');
  });
}
