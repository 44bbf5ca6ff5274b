/** What stands below the title of a chapter: the print buttons, and the controls of the apparatus. One script, since each costs the policy a hash. */
import './print-button.ts';
import './apparatus.ts';
