import { keyedScheme } from './keyed-scheme.ts'
import { numbersKey } from './sort-key.ts'

const DOTTED = /^\d+(?:\.\d+)*$/

/**
 * Whole numbers between dots, any number of them and of any size, compared one by one from the left; a missing one is
 * 0. So a product may change the shape of its numbers and its eras still sort: 2.6.0.778 < 3.17.7 < 2022.3.10586.
 *
 * Nothing else is taken, not even a leading `v`: who writes one probably has another product's version at hand.
 */
export const dotted = keyedScheme('dotted', 'whole numbers between dots and nothing else, like 2022.3.10586', (text) =>
  DOTTED.test(text) ? numbersKey(text.split('.')) : null,
)
