/** How one value of a base metric is said. */
export interface ValueWords {
  /** In the standard. */
  readonly name: string
  /** In full. */
  readonly sentence: string
  /** As a part of the summary; null where it would say only that nothing special holds. */
  readonly phrase: string | null
}

interface MetricWords {
  readonly name: string
  readonly values: Readonly<Record<string, ValueWords>>
}

/** The fixed words for vectors in one language. Every value of every base metric is there (tested). */
export interface CvssWordTable {
  /** `3` for 3.0 and 3.1, `4` for 4.0. */
  readonly metrics: Readonly<Record<'3' | '4', Readonly<Record<string, MetricWords>>>>
  /** How the flaw is used; the first phrase begins the sentence. */
  sentence(phrases: readonly string[]): string
  /** What the attacker gains; an empty list says that it is nothing. */
  gains(phrases: readonly string[]): string
  /** What the attacker gains in systems beyond the vulnerable one; at least one phrase. */
  gainsBeyond(phrases: readonly string[]): string
}

function words(name: string, sentence: string, phrase: string | null): ValueWords {
  return { name, sentence, phrase }
}

const ATTACK_VECTOR: MetricWords = {
  name: 'Attack vector',
  values: {
    N: words('Network', 'It can be reached over the network, also from far away.', 'Reached over the network'),
    A: words(
      'Adjacent',
      'It can be reached only from the same or a neighbouring network.',
      'Reached from the same or a neighbouring network',
    ),
    L: words(
      'Local',
      'It is used from the machine itself: through an account on it, or a file that somebody opens there.',
      'Used on the machine itself',
    ),
    P: words('Physical', 'Somebody must be able to touch the device.', 'Used with the device in hand'),
  },
}

const ATTACK_COMPLEXITY: MetricWords = {
  name: 'Attack complexity',
  values: {
    L: words('Low', 'It works again and again, with nothing special to get around.', null),
    H: words(
      'High',
      'The attacker must first get around something: a protection, a secret, or a matter of luck and timing.',
      'after getting around an obstacle',
    ),
  },
}

const PRIVILEGES_REQUIRED: MetricWords = {
  name: 'Privileges required',
  values: {
    N: words('None', 'No account and no rights are needed.', 'by anybody, without signing in'),
    L: words('Low', 'An ordinary account with few rights is enough.', 'by someone with few rights'),
    H: words('High', 'Wide rights are needed, like those of an administrator.', 'by someone with wide rights'),
  },
}

const NO_INTERACTION = words('None', 'Nobody else has to do anything.', null)

function confidentiality(name: string, where: string): MetricWords {
  return {
    name,
    values: {
      H: words('High', `All data of ${where} can be read, or data that matters most.`, 'all data can be read'),
      L: words(
        'Low',
        `Some data of ${where} can be read; the attacker has no free choice of it.`,
        'some data can be read',
      ),
      N: words('None', `Nothing of ${where} can be read.`, null),
    },
  }
}

function integrity(name: string, where: string): MetricWords {
  return {
    name,
    values: {
      H: words('High', `Any data of ${where} can be changed, or data that matters most.`, 'any data can be changed'),
      L: words('Low', `Some data of ${where} can be changed, with limited effect.`, 'some data can be changed'),
      N: words('None', `Nothing of ${where} can be changed.`, null),
    },
  }
}

function availability(name: string, where: string): MetricWords {
  return {
    name,
    values: {
      H: words('High', `The work of ${where} can be stopped.`, 'the service can be stopped'),
      L: words('Low', `The work of ${where} can be slowed down or interrupted.`, 'the service can be disturbed'),
      N: words('None', `The work of ${where} is not disturbed.`, null),
    },
  }
}

function listOf(phrases: readonly string[]): string {
  const last = phrases.at(-1) ?? ''
  return phrases.length < 2 ? last : `${phrases.slice(0, -1).join(', ')} and ${last}`
}

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

/** English. The words are ours; the standard's definitions (3.1 section 2, 4.0 section 2) decide what they mean. */
export const CVSS_WORDS_EN: CvssWordTable = {
  metrics: {
    '3': {
      AV: ATTACK_VECTOR,
      AC: ATTACK_COMPLEXITY,
      PR: PRIVILEGES_REQUIRED,
      UI: {
        name: 'User interaction',
        values: {
          N: NO_INTERACTION,
          R: words(
            'Required',
            'Another person must do something, such as open a page or a file.',
            'when another person takes part, for example opens a page',
          ),
        },
      },
      S: {
        name: 'Scope',
        values: {
          U: words('Unchanged', 'The harm stays within the vulnerable component and what it governs.', null),
          C: words(
            'Changed',
            'The harm reaches beyond what the vulnerable component governs.',
            'with effects beyond the vulnerable component',
          ),
        },
      },
      C: confidentiality('Confidentiality', 'the system'),
      I: integrity('Integrity', 'the system'),
      A: availability('Availability', 'the system'),
    },
    '4': {
      AV: ATTACK_VECTOR,
      AC: ATTACK_COMPLEXITY,
      AT: {
        name: 'Attack requirements',
        values: {
          N: words('None', 'It works in any usual installation.', null),
          P: words(
            'Present',
            'It works only where the target is set up or behaves in a certain way.',
            'where the target is set up or behaves in a certain way',
          ),
        },
      },
      PR: PRIVILEGES_REQUIRED,
      UI: {
        name: 'User interaction',
        values: {
          N: NO_INTERACTION,
          P: words(
            'Passive',
            'Another person must be using the system, without doing anything unusual.',
            'when another person uses the system as usual, for example opens a page',
          ),
          A: words(
            'Active',
            'Another person must be led to do something particular, such as import a file or accept a warning.',
            'when another person is led to do something particular',
          ),
        },
      },
      VC: confidentiality('Confidentiality of the vulnerable system', 'the vulnerable system'),
      VI: integrity('Integrity of the vulnerable system', 'the vulnerable system'),
      VA: availability('Availability of the vulnerable system', 'the vulnerable system'),
      SC: confidentiality('Confidentiality of other systems', 'systems behind or beside it'),
      SI: integrity('Integrity of other systems', 'systems behind or beside it'),
      SA: availability('Availability of other systems', 'systems behind or beside it'),
    },
  },
  sentence(phrases) {
    return `${capitalised(phrases.join(', '))}.`
  },
  gains(phrases) {
    return phrases.length === 0
      ? 'Nothing in the vulnerable system can be read, changed or disturbed.'
      : `${capitalised(listOf(phrases))}.`
  },
  gainsBeyond(phrases) {
    return `In systems behind or beside it, ${listOf(phrases)}.`
  },
}
