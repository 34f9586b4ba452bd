// Buttons that print one part of a page.
for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => {
    document.documentElement.dataset.printed = button.dataset.print;
    print();
  });
}
