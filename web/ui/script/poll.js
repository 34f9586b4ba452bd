// What is reckoned meanwhile: how far it is, until there is something to read.
const poll = document.querySelector('[data-poll]');
async function look() {
  const text = await (await fetch(location.href)).text();
  const now = new DOMParser().parseFromString(text, 'text/html').querySelector('[data-poll]');
  // Whoever stopped it is on the way to another page.
  if (document.querySelector('[data-sent]')) return;
  if (!now) return location.reload();
  poll.innerHTML = now.innerHTML;
  setTimeout(look, 1000);
}
if (poll) setTimeout(look, 1000);
