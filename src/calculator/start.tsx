/**
 * Wakes the island. Preact's own `hydrate` in one file instead of Astro's
 * client directive: runtime and renderer of the directive would take 2.9 kB of
 * the 25 kB that page, styles and script may weigh together (brotli 11).
 */
import { hydrate } from 'preact';
import PremiumCalculator from './PremiumCalculator.tsx';
import type { CalculatorProps } from './props.ts';

const island = document.getElementById('premium-calculator');
const facts = document.getElementById('premium-calculator-facts')?.textContent;
if (island && facts) hydrate(<PremiumCalculator {...(JSON.parse(facts) as CalculatorProps)} />, island);
