// An anchor alone names an item that stands on another tab: one is led there.
const there = document.querySelector('[data-nothere] > :target a');
if (there) location.replace(there.href);
