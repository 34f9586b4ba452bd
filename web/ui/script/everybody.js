// Everybody was there: shows it at once in each row of which nothing was said.
document.getElementById('everybody')?.addEventListener('change', ({ target }) => {
  for (const row of document.querySelectorAll('.part__fields > .part--line')) {
    const [yes, no] = row.querySelectorAll('input[type=radio]');
    yes.checked = target.checked && !no.checked;
  }
});
