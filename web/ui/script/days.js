// Beside a day that is typed: the calendar of the browser.
for (const pick of document.querySelectorAll('[data-pick]')) {
  const native = pick.nextElementSibling;
  pick.hidden = native.hidden = !native.showPicker;
  pick.addEventListener('click', () => native.showPicker());
  native.addEventListener('change', () => {
    pick.previousElementSibling.value = native.value.split('-').reverse().join('-');
  });
}
// What is most often today is filled in with one click.
for (const button of document.querySelectorAll('[data-today]')) {
  button.hidden = false;
  button.addEventListener('click', () => {
    button.parentElement.querySelector('input').value = button.dataset.today;
  });
}
