/** A copy opened from a disk or stick has no other pages to lead to. */
if (location.protocol === 'file:') for (const element of document.querySelectorAll('[data-online]')) element.remove();
