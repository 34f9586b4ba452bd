// Forms: filters are sent as they change, and nothing is sent twice.
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
