import type { CvssWordTable, ValueWords } from './cvss-words-en.ts'

type MetricWords = CvssWordTable['metrics']['3'][string]

function words(name: string, sentence: string, phrase: string | null): ValueWords {
  return { name, sentence, phrase }
}

const ATTACK_VECTOR: MetricWords = {
  name: 'Angriffsvektor',
  values: {
    N: words('Netzwerk', 'Über das Netzwerk erreichbar, auch aus großer Entfernung.', 'über das Netzwerk ausnutzbar'),
    A: words(
      'Benachbart',
      'Nur aus demselben oder einem benachbarten Netz erreichbar.',
      'aus demselben oder einem benachbarten Netz ausnutzbar',
    ),
    L: words(
      'Lokal',
      'Wird auf dem Rechner selbst ausgenutzt: über ein Konto darauf oder eine Datei, die dort jemand öffnet.',
      'auf dem Rechner selbst ausnutzbar',
    ),
    P: words('Physisch', 'Jemand muss das Gerät in die Hand bekommen.', 'mit dem Gerät in der Hand ausnutzbar'),
  },
}

const ATTACK_COMPLEXITY: MetricWords = {
  name: 'Angriffskomplexität',
  values: {
    L: words('Niedrig', 'Der Angriff gelingt immer wieder, ohne dass etwas Besonderes zu überwinden wäre.', null),
    H: words(
      'Hoch',
      'Zuerst muss ein Hindernis überwunden werden: eine Schutzmaßnahme, ein Geheimnis, oder es braucht Glück und den richtigen Zeitpunkt.',
      'nach Überwinden eines Hindernisses',
    ),
  },
}

const PRIVILEGES_REQUIRED: MetricWords = {
  name: 'Erforderliche Rechte',
  values: {
    N: words('Keine', 'Weder ein Konto noch Rechte sind nötig.', 'von jedem ohne Anmeldung'),
    L: words('Niedrig', 'Ein gewöhnliches Konto mit wenigen Rechten genügt.', 'mit wenigen Rechten'),
    H: words('Hoch', 'Weitreichende Rechte sind nötig, wie die der Administration.', 'mit weitreichenden Rechten'),
  },
}

const NO_INTERACTION = words('Keine', 'Niemand sonst muss etwas tun.', null)

/** @param where in the dative, to stand behind `in`. */
function confidentiality(name: string, where: string): MetricWords {
  return {
    name,
    values: {
      H: words(
        'Hoch',
        `Alle Daten in ${where} können gelesen werden oder die, auf die es am meisten ankommt.`,
        'alle Daten können gelesen werden',
      ),
      L: words(
        'Niedrig',
        `Ein Teil der Daten in ${where} kann gelesen werden; welcher, lässt sich nicht frei wählen.`,
        'ein Teil der Daten kann gelesen werden',
      ),
      N: words('Keine', `Nichts in ${where} kann gelesen werden.`, null),
    },
  }
}

/** @param where in the dative, to stand behind `in`. */
function integrity(name: string, where: string): MetricWords {
  return {
    name,
    values: {
      H: words(
        'Hoch',
        `Beliebige Daten in ${where} können geändert werden oder die, auf die es am meisten ankommt.`,
        'beliebige Daten können geändert werden',
      ),
      L: words(
        'Niedrig',
        `Ein Teil der Daten in ${where} kann geändert werden, mit begrenzter Wirkung.`,
        'ein Teil der Daten kann geändert werden',
      ),
      N: words('Keine', `Nichts in ${where} kann geändert werden.`, null),
    },
  }
}

/** @param where in the dative, to stand behind `von`. */
function availability(name: string, where: string): MetricWords {
  return {
    name,
    values: {
      H: words('Hoch', `Der Betrieb von ${where} kann zum Erliegen kommen.`, 'der Betrieb kann zum Erliegen kommen'),
      L: words(
        'Niedrig',
        `Der Betrieb von ${where} kann verlangsamt oder unterbrochen werden.`,
        'der Betrieb kann gestört werden',
      ),
      N: words('Keine', `Der Betrieb von ${where} wird nicht gestört.`, null),
    },
  }
}

const VULNERABLE = 'dem verwundbaren System'
const BEYOND = 'Systemen dahinter oder daneben'

function listOf(phrases: readonly string[]): string {
  const last = phrases.at(-1) ?? ''
  return phrases.length < 2 ? last : `${phrases.slice(0, -1).join(', ')} und ${last}`
}

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

/** German. As with the English words, the standard's definitions decide what they mean. */
export const CVSS_WORDS_DE: CvssWordTable = {
  metrics: {
    '3': {
      AV: ATTACK_VECTOR,
      AC: ATTACK_COMPLEXITY,
      PR: PRIVILEGES_REQUIRED,
      UI: {
        name: 'Benutzerinteraktion',
        values: {
          N: NO_INTERACTION,
          R: words(
            'Erforderlich',
            'Eine andere Person muss etwas tun, etwa eine Seite oder eine Datei öffnen.',
            'wenn eine andere Person mitwirkt, etwa eine Seite öffnet',
          ),
        },
      },
      S: {
        name: 'Wirkungsbereich',
        values: {
          U: words(
            'Unverändert',
            'Der Schaden bleibt auf die verwundbare Komponente und das beschränkt, worüber sie bestimmt.',
            null,
          ),
          C: words(
            'Verändert',
            'Der Schaden reicht über das hinaus, worüber die verwundbare Komponente bestimmt.',
            'mit Folgen über die verwundbare Komponente hinaus',
          ),
        },
      },
      C: confidentiality('Vertraulichkeit', 'dem System'),
      I: integrity('Integrität', 'dem System'),
      A: availability('Verfügbarkeit', 'dem System'),
    },
    '4': {
      AV: ATTACK_VECTOR,
      AC: ATTACK_COMPLEXITY,
      AT: {
        name: 'Angriffsvoraussetzungen',
        values: {
          N: words('Keine', 'Der Angriff gelingt in jeder üblichen Installation.', null),
          P: words(
            'Vorhanden',
            'Der Angriff gelingt nur, wo das Ziel auf bestimmte Weise eingerichtet ist oder sich so verhält.',
            'wo das Ziel auf bestimmte Weise eingerichtet ist oder sich so verhält',
          ),
        },
      },
      PR: PRIVILEGES_REQUIRED,
      UI: {
        name: 'Benutzerinteraktion',
        values: {
          N: NO_INTERACTION,
          P: words(
            'Passiv',
            'Eine andere Person muss das System benutzen, ohne dabei etwas Ungewöhnliches zu tun.',
            'wenn eine andere Person das System wie gewohnt benutzt, etwa eine Seite öffnet',
          ),
          A: words(
            'Aktiv',
            'Eine andere Person muss zu etwas Bestimmtem gebracht werden, etwa eine Datei zu importieren oder eine Warnung zu bestätigen.',
            'wenn eine andere Person zu etwas Bestimmtem gebracht wird',
          ),
        },
      },
      VC: confidentiality('Vertraulichkeit des verwundbaren Systems', VULNERABLE),
      VI: integrity('Integrität des verwundbaren Systems', VULNERABLE),
      VA: availability('Verfügbarkeit des verwundbaren Systems', VULNERABLE),
      SC: confidentiality('Vertraulichkeit anderer Systeme', BEYOND),
      SI: integrity('Integrität anderer Systeme', BEYOND),
      SA: availability('Verfügbarkeit anderer Systeme', BEYOND),
    },
  },
  sentence(phrases) {
    return `${capitalised(phrases.join(', '))}.`
  },
  gains(phrases) {
    return phrases.length === 0
      ? 'Im verwundbaren System kann nichts gelesen, geändert oder gestört werden.'
      : `${capitalised(listOf(phrases))}.`
  },
  gainsBeyond(phrases) {
    return `In Systemen dahinter oder daneben: ${capitalised(listOf(phrases))}.`
  },
}
