import type { PagesMessages } from './pages-messages.ts'

/** The pages that tell of no advisory, in German. */
export const dePages: PagesMessages = {
  older: {
    title: 'Für ältere Einträge gilt anderes.',
    text: (vendor) =>
      `Was diese Seite sagt, gilt für Sicherheitshinweise, die ${vendor} nach diesen Regeln verfasst. Ältere und aus anderen Quellen übernommene Einträge behalten, was damals festgehalten wurde. Manchen fehlt die Stufe, ihre Begründung oder eine Angabe zur Ausnutzung; dort steht „nicht angegeben“, und nachträglich wurde nichts ergänzt.`,
  },
  severity: {
    title: 'Schweregrad',
    description: (vendor) =>
      `Wie ${vendor} Schwachstellen einstuft, wie schnell sie behoben werden sollen und was die Wörter eines Sicherheitshinweises bedeuten.`,
    lede: (vendor) =>
      `In seinen Sicherheitshinweisen gibt ${vendor} jeder Schwachstelle einen Schweregrad, mit schriftlicher Begründung. Diese Seite sagt, was die Schweregrade und die anderen Wörter eines Sicherheitshinweises bedeuten.`,
    toPolicy: 'Wie Sicherheitshinweise entstehen und sich ändern',
    levels: 'Stufen',
    level: 'Stufe',
    score: 'CVSS-Wert',
    repair: 'Behebung innerhalb von',
    within: (days) => (days === null ? 'nicht zugesagt' : days === 1 ? '1 Tag' : `${days} Tagen`),
    nothingToRepair: '–',
    typically: 'Typischerweise',
    meaning: {
      critical: 'Das Produkt oder seine Daten können von außen übernommen werden, oft ohne Konto.',
      high: 'Ernster Schaden, der ein Konto, eine bestimmte Einrichtung oder die Mithilfe einer anderen Person voraussetzt.',
      medium: 'Begrenzter Schaden oder einer, der sich nur mit großem Aufwand herbeiführen lässt.',
      low: 'Geringer Schaden unter seltenen Bedingungen.',
      none: 'Kein Schaden für die Sicherheit.',
    },
    repairText: (vendor) =>
      `Diese Fristen will ${vendor} heute einhalten; eine Garantie sind sie nicht, und sie sagen nicht, wie lange ältere Schwachstellen gebraucht haben. Ein Sicherheitshinweis kann vor der Korrektur erscheinen, wenn Kunden sich inzwischen schützen können.`,
    installation:
      'Eine Stufe beschreibt die Schwachstelle und nicht Ihre Installation. Was von außen erreichbar ist, was Sie speichern und was es schützt, kann die Schwachstelle für Sie schwerer oder leichter wiegen lassen.',
    differs: (vendor) => `Warum die Stufe von ${vendor} und ein CVSS-Wert voneinander abweichen können`,
    differsText: (vendor) =>
      `Ein CVSS-Wert ist ein Beleg für die Stufe und nicht dasselbe. Wo beide voneinander abweichen, steht ${vendor} für die Stufe ein, und ein neuer Sicherheitshinweis nennt den Grund.`,
    reasons: [
      'Ein CVSS-Wert zählt das Schlimmste, was eine Schwachstelle anrichten kann. Eine Stufe berücksichtigt auch, wie das Produkt eingesetzt wird.',
      'Andere bewerten dieselbe Schwachstelle und sind sich nicht immer einig. Die Seite sagt, von wem jede Bewertung stammt, und ändert keine.',
      'Die Versionen von CVSS geben derselben Schwachstelle unterschiedliche Werte.',
      'Eine Schwachstelle kann in zwei Produkten unterschiedlich schwer wiegen. Dann nennt die Seite beide Stufen.',
    ],
    sameScale: (vendor) =>
      `CVSS selbst hat ein Wort für jeden Wert. Die Schwellen von ${vendor} sind dieselben: Wo die Wörter voneinander abweichen, ist das die eigene Einschätzung von ${vendor}.`,
    ownScale: (vendor) => `CVSS selbst hat ein Wort für jeden Wert, und ${vendor} hat eigene Schwellen:`,
    standard: 'CVSS selbst',
    exploitation:
      'Jeder neue Sicherheitshinweis sagt, ob seine Schwachstellen bekanntermaßen für Angriffe genutzt werden, und nennt den Stand dieser Angabe; viele ältere Einträge sagen es nicht. Achten Sie auf dieses Wort noch vor der Stufe: Was ausgenutzt wird, kann nicht warten.',
    exploitationMeaning: {
      exploited:
        'Angriffe wurden beobachtet. Tun Sie jetzt, was der Sicherheitshinweis sagt, gleich welche Stufe er hat.',
      proof_of_concept: 'Es wurde gezeigt, wie sich die Schwachstelle ausnutzen lässt. Ein Angriff ist nicht bekannt.',
      none_known:
        'Zu diesem Zeitpunkt war nicht bekannt, dass jemand die Schwachstelle ausnutzt. Das heißt nicht, dass es niemand tut.',
      not_stated:
        'Eine ältere Quelle macht dazu keine Angabe. Die Schwachstelle kann ausgenutzt worden sein oder nicht.',
    },
    exploitationGuidance: (words) =>
      `Empfehlungen handeln von Bedrohungen und nicht von Schwachstellen. In ihnen steht „${words.exploited}“, wo Kunden angegriffen werden, „${words.proof_of_concept}“, wo gezeigt wurde, dass es möglich ist, und „${words.none_known}“, wo keines von beidem zutrifft.`,
    notStated:
      'Eine Lücke in einer meist älteren Quelle. Sie wird als Lücke gezeigt, weil eine Vermutung wie Wissen aussähe. Ob eine Version betroffen ist, wird dann mit „nicht bekannt“ beantwortet und niemals mit „nicht betroffen“.',
    cvss: 'CVSS in Worten',
    cvssText:
      'Ein CVSS-Vektor beantwortet Fragen zu einer Schwachstelle: von wo sie ausgenutzt wird, was dazu nötig ist und was sie bewirkt. Sicherheitshinweise erklären einen Vektor mit diesen Worten. Was sie bedeuten, bestimmt der Standard von FIRST.',
    cvssVersions: {
      four: 'CVSS 4.0',
      three: 'CVSS 3.0 und 3.1, soweit sie davon abweichen',
    },
    metric: 'Frage',
    value: 'Antwort',
    means: 'In Worten',
  },
  policy: {
    title: 'Offenlegungsrichtlinie',
    description: (vendor) =>
      `Wie ${vendor} Schwachstellen offenlegt, welche Arten von Sicherheitshinweisen es gibt und was ihre Revisionen bedeuten.`,
    lede: (vendor) =>
      `Wie ${vendor} seine Kunden über Schwachstellen informiert und worauf Sie sich danach verlassen können.`,
    toSeverity: 'Wie sie eingestuft werden',
    disclosure: (vendor) => `Wie ${vendor} Schwachstellen offenlegt`,
    kinds: 'Drei Arten von Sicherheitshinweisen',
    kindMeaning: (kinds) => [
      [
        kinds.preliminary,
        'Ein kritisches oder hohes Risiko, von dem berichtet wird, bevor alles bekannt ist, damit Sie sich sofort schützen können. Der Hinweis nennt den Zeitpunkt der nächsten Aktualisierung und wird unter derselben Nummer zum Hinweis auf eine Schwachstelle.',
      ],
      [
        kinds.vulnerability,
        'Eine bestimmte Schwachstelle: was betroffen ist, was sie behebt und ihre CVE-Nummer, wenn es eine gibt.',
      ],
      [
        kinds.guidance,
        'Eine Bedrohung für Kunden, die keine Schwachstelle eines Produkts ist, etwa falsche Nachrichten: woran man sie erkennt und was zu tun ist. Sie hat keine CVE-Nummer.',
      ],
    ],
    changes: 'Was mit einem Sicherheitshinweis geschehen kann',
    changesText:
      'Nichts wird stillschweigend geändert. Jeder hier veröffentlichte Stand ist eine Revision mit Nummer und Datum, und die Seite führt auf, was jede geändert hat. Was ein älterer Eintrag vorher war, steht dort, soweit eine Quelle es bewahrt hat.',
    changeMeaning: [
      [
        'Revision',
        'Ein veröffentlichter Stand eines Sicherheitshinweises. Ältere bleiben unter ihrer eigenen Adresse lesbar.',
      ],
      [
        'Wesentliche Änderung',
        'Möglicherweise müssen Sie erneut handeln: Andere Versionen sind betroffen oder korrigiert, Stufe oder Ausnutzung haben sich geändert, oder es gibt neuen Rat. Listen zeigen den Hinweis als aktualisiert, und Feeds berichten erneut.',
      ],
      [
        'Klarstellende oder redaktionelle Änderung',
        'Dasselbe, besser gesagt. Es steht auf der Seite, und niemand wird erneut benachrichtigt.',
      ],
      [
        'Zurückziehung',
        'Der Sicherheitshinweis gilt nicht mehr. Seine Seite bleibt, sagt dies als Erstes, nennt den Grund und was stattdessen gilt.',
      ],
      [
        'Entfernung',
        'Wörter mussten aus rechtlichen Gründen entfernt werden. Grund und Datum stehen an ihrer Stelle, und der Hashwert des vorherigen Textes bleibt erhalten.',
      ],
    ],
    promises: 'Was bleibt, wie es ist',
    promiseList: [
      'Ein Sicherheitshinweis behält seine Nummer und seine Adresse für immer. Links und Lesezeichen bleiben gültig.',
      'Jede Revision hat ein Siegel, den SHA-256-Wert ihres Inhalts, auf ihrer Seite und in ihren Daten. Dasselbe Siegel bedeutet denselben Inhalt.',
      'Eine Version wird niemals „nicht betroffen“ genannt, weil etwas nicht angegeben war oder nicht gelesen werden konnte.',
    ],
  },
  contact: {
    title: 'Kontakt',
    description: (vendor) =>
      `Wie Sie ${vendor} eine Schwachstelle melden und woran Sie erkennen, ob eine Nachricht wirklich von ${vendor} stammt.`,
    lede: (vendor) =>
      `Wie Sie ${vendor} in Sicherheitsfragen erreichen und woran Sie erkennen, ob eine Nachricht wirklich von dort stammt.`,
    nothing: (vendor) => `${vendor} sagt hier nicht, wie man eine Schwachstelle meldet.`,
    toPolicy: 'Wie Schwachstellen offengelegt werden',
    report: 'Eine Schwachstelle melden',
    reporting: 'Nennen Sie Produkt und Version, was Sie getan haben und was geschehen ist.',
    encrypt: 'Verschlüsseln Sie, was andere nicht lesen dürfen',
    keys: 'Schlüssel',
    keysText:
      'Vergleichen Sie den Fingerabdruck mit dem aus einer anderen Quelle, bevor Sie sich auf einen Schlüssel verlassen.',
    fingerprint: 'Fingerabdruck',
    others: 'Mehr zur Sicherheit',
    genuine: (vendor) => `Ist diese Nachricht von ${vendor}?`,
    genuineText: (vendor) =>
      `Jeder Sicherheitshinweis von ${vendor} hat eine Seite auf dieser Website. Wenn eine Nachricht einen nennt, folgen Sie nicht ihren Links: Geben Sie die Adresse dieser Website selbst ein und suchen Sie die Nummer. Finden Sie sie dort nicht, handeln Sie nicht nach der Nachricht, bevor Sie nachgefragt haben.`,
    announcedAt: 'Sicherheitshinweise werden angekündigt',
    thisSite: 'Auf dieser Website',
    senders: 'Nachrichten kommen von',
    neverAskedFor: (vendor) => `${vendor} fragt niemals nach`,
    inDoubt:
      'Name und Adresse eines Absenders lassen sich fälschen. Fragen Sie im Zweifel auf einem der Wege auf dieser Seite nach.',
    forPrograms: 'Wie man meldet, für Programme:',
  },
}
