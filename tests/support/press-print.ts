/**
 * Runs in a page: presses its print button. Gives how often printing was asked for, and whether the button can be seen;
 * null where there is none. Must stand alone: drivers send it to the page as text.
 */
export const pressPrint = (): { calls: number; seen: boolean } | null => {
  const button = document.querySelector<HTMLButtonElement>('button[data-print]');
  if (!button) return null;
  let calls = 0;
  window.print = () => {
    calls += 1;
  };
  button.click();
  return { calls, seen: button.getBoundingClientRect().height >= 24 };
};
