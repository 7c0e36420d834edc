/**
 * Building blocks of sort keys.
 *
 * Every scheme turns a version into one string whose plain `<` is the scheme's order. So the order is total by
 * construction, equal versions have equal keys, and a comparison is one comparison of short strings, however odd the
 * rules of the scheme are.
 *
 * Code units below 0x10 are marks that a scheme gives a meaning of its own at each position; a number starts at 0x10,
 * which is above every mark.
 */
const NUMBER = 0x10

/** Closes a word, so that a word comes before every longer one that starts with it. */
const WORD_END = '\u0000'

/**
 * A run of decimal digits as a key, of any size: how many digits, then the digits, so that 9 < 10 and 2^53 < 2^53 + 1.
 *
 * @param digits ASCII digits, at most 256; none at all is zero.
 */
export function numberKey(digits: string): string {
  const significant = withoutLeadingZeros(digits)
  return String.fromCharCode(NUMBER + significant.length) + significant
}

/** Words in the order of their code units. */
export function wordKey(word: string): string {
  return word + WORD_END
}

/** Numbers as a key, where a missing one is 0: zeros at the end say nothing. */
export function numbersKey(numbers: readonly string[]): string {
  let key = ''
  let zeros = ''
  for (const number of numbers) {
    const part = numberKey(number)
    if (part === ZERO) {
      zeros += part
    } else {
      key += zeros + part
      zeros = ''
    }
  }
  return key
}

const ZERO = numberKey('0')

/** Empty for zero. */
function withoutLeadingZeros(digits: string): string {
  let start = 0
  while (digits.charCodeAt(start) === 0x30) start++
  return start === 0 ? digits : digits.slice(start)
}
