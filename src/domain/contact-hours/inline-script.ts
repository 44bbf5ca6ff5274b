/**
 * firstToCall() in one expression, for the few lines of script inside the page
 * (a page opened from a file can load no module). `n` is the instant in
 * milliseconds, `h` the office hours as `540-1020 540-1020`. The unit test
 * holds it against firstToCall() for every minute of a week.
 */
export const FIRST_TO_CALL_INLINE =
  '(n,h)=>{const t=new Date(n+324e5),m=t.getUTCHours()*60+t.getUTCMinutes(),d=t.getUTCDay();return d>0&&d<6&&h.split(" ").some(w=>{const[o,c]=w.split("-");return m>=o&&m<c})?"office-unless-holiday":"desk"}';

/**
 * Puts the group of numbers that is right for the hour first and shows its badge,
 * whose words keep the reserve of FirstToCall.
 * Without script both groups stand in the order of the page, with their hours.
 * Looks again whenever the page comes back into view.
 */
export const CALL_PANEL_SCRIPT = `(()=>{const f=${FIRST_TO_CALL_INLINE},p=document.querySelector("[data-call-panel]"),s=()=>{const k=f(Date.now(),p.dataset.callPanel);[...p.children].forEach(g=>{const y=g.dataset.call==k;g.querySelector("[data-now]").hidden=!y;if(y&&p.firstElementChild!=g)p.prepend(g)})};s();document.addEventListener("visibilitychange",()=>{document.hidden||s()})})()`;
