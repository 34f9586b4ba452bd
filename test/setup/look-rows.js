// Runs in the browser: rows of lists and tables that are higher than one line of a list may be. A title that
// needs more lines makes its row higher, and so does whatever is unfolded in it.
(() => {
  const most = 48;
  const tops = (node) => {
    const range = document.createRange();
    range.selectNodeContents(node);
    return new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom / 9))).size;
  };
  /** Lines of the title: of an item the whole of it, in a table what stands first. */
  const linesOf = (row) => {
    const title = row.querySelector('.item__title');
    if (title) return tops(title);
    const walk = document.createTreeWalker(row.querySelector('.what, td') ?? row, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) if (walk.currentNode.data.trim()) return tops(walk.currentNode);
    return 0;
  };
  return [...document.querySelectorAll('tbody > tr, .items > li, .found > li')]
    .filter((row) => row.checkVisibility() && !row.querySelector('details[open]') && linesOf(row) <= 1)
    .map((row) => ({ row, height: row.getBoundingClientRect().height }))
    .filter(({ height }) => height > most)
    .map(
      ({ row, height }) =>
        `a row of ${Math.round(height)} pixels: ` + row.textContent.trim().replace(/\s+/g, ' ').slice(0, 80),
    );
})();
