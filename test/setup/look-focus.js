// Runs in the browser: what gets the focus without showing it, or under something else.
(() => {
  const faults = [];
  for (const e of document.querySelectorAll(
    'a[href], button, input:not([type=hidden], [aria-hidden]), select, textarea, summary',
  )) {
    if (!e.checkVisibility({ visibilityProperty: true }) || e.disabled || e.closest('[popover]')) continue;
    e.focus({ focusVisible: true });
    const { outlineStyle, outlineWidth } = getComputedStyle(e);
    const box = e.getBoundingClientRect();
    if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2)
      faults.push('shows no focus: ' + e.outerHTML.slice(0, 160));
    const at = document.elementFromPoint(box.left + Math.min(box.width, 20) / 2, box.top + box.height / 2);
    if (at && at !== e && !e.contains(at) && !at.contains(e) && !e.closest('label')?.contains(at))
      faults.push('is covered by ' + at.outerHTML.slice(0, 80) + ': ' + e.outerHTML.slice(0, 160));
  }
  return faults;
})();
