/**
 * A search that cannot start says so. The search's own script is a module, which
 * browsers run before this event; one that cannot read it runs nothing of it and
 * would leave the page mute. In words that the oldest browsers understand.
 */
document.addEventListener('DOMContentLoaded', () => {
  const mute = document.querySelector('[data-search-results]:not([data-search-started])');
  const notice = document.querySelector('[data-search-off]');
  if (mute && notice) notice.removeAttribute('hidden');
});
