// Runs in the browser: what is wrong with how the page lies on the screen.
(() => {
  const faults = [];
  const say = (what, e) => faults.push(what + ': ' + e.outerHTML.slice(0, 160));
  const seen = (e) =>
    e.checkVisibility({ visibilityProperty: true }) &&
    !e.closest('.sr, .nl-skip-link, svg, [popover], option') &&
    !(e.closest('thead')?.getBoundingClientRect().width < 2);
  if (document.documentElement.scrollWidth > innerWidth)
    faults.push('scrolls sideways: ' + document.documentElement.scrollWidth + ' of ' + innerWidth);
  // A target is 24 pixels, or has that much room; a link within a sentence is as high as its line (2.5.8).
  const targets = [
    ...document.querySelectorAll(
      'a, button, input:not([type=hidden], [aria-hidden]), select, textarea, summary',
    ),
  ]
    .filter(seen)
    .map((e) => ({
      e,
      box: ((e.matches('[type=checkbox], [type=radio]') && e.closest('label')) || e).getBoundingClientRect(),
    }));
  for (const { e, box } of targets) {
    if (box.height >= 24 && box.width >= 24) continue;
    if (
      getComputedStyle(e).display === 'inline' &&
      e.parentElement.textContent.trim() !== e.textContent.trim()
    )
      continue;
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    const near = (one) =>
      Math.hypot(
        x - Math.max(one.left, Math.min(x, one.right)),
        y - Math.max(one.top, Math.min(y, one.bottom)),
      );
    if (
      targets.some(
        (other) => other.e !== e && !other.e.contains(e) && !e.contains(other.e) && near(other.box) < 12,
      )
    )
      say('too small and too near another', e);
  }
  // What is laid over the page on purpose: a menu that was opened, a bar that stays.
  const floats = (e) =>
    e !== null && (/absolute|fixed|sticky/.test(getComputedStyle(e).position) || floats(e.parentElement));
  const texts = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const e = walk.currentNode.parentElement;
    if (!walk.currentNode.data.trim() || !seen(e) || e.closest('select')) continue;
    const range = document.createRange();
    range.selectNodeContents(walk.currentNode);
    for (const box of range.getClientRects()) if (box.width > 1 && box.height > 1) texts.push({ e, box });
  }
  texts.sort((a, b) => a.box.top - b.box.top);
  texts.forEach(({ e, box }, n) => {
    for (let m = n + 1; m < texts.length && texts[m].box.top < box.bottom - 6; m++) {
      const other = texts[m];
      const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
      const down = Math.min(box.bottom, other.box.bottom) - other.box.top;
      if (
        across > 2 &&
        down > 8 &&
        !e.contains(other.e) &&
        !other.e.contains(e) &&
        !floats(e) &&
        !floats(other.e)
      )
        say('lies over “' + other.e.textContent.trim().slice(0, 40) + '”', e);
    }
  });
  for (const e of document.querySelectorAll('main *')) {
    if (!seen(e) || !e.textContent.trim()) continue;
    const { overflowX, overflowY } = getComputedStyle(e);
    const [across, down] = [overflowX, overflowY].map((each) => each === 'hidden' || each === 'clip');
    if (!across && !down) continue;
    const edge = e.getBoundingClientRect();
    // What only a screen reader says is no larger than a point.
    if (edge.width < 2 || edge.height < 2) continue;
    const cut = ({ e: inside, box }) =>
      e.contains(inside) &&
      ((across && box.right > edge.right + 2) || (down && box.bottom > edge.bottom + 2));
    if (texts.some(cut)) say('is cut off', e);
  }
  return [...new Set(faults)];
})();
