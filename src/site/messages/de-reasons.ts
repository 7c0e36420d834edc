import type { ReasonWords } from '../../check/index.ts'

/** The fixed words of an answer, in German. Vorliegende Angaben are what is recorded. */
export const deReasons: ReasonWords = {
  range: {
    from: '{from} und neuer',
    fromUnrecorded: '{from} und neuer (Ende nicht angegeben)',
    through: '{from} bis {end}',
    between: '{from} bis vor {end}',
    all: 'alle Versionen',
    allUnrecorded: 'alle Versionen (Ende nicht angegeben)',
    upTo: 'bis {end}',
    before: 'vor {end}',
    startUnrecorded: '{range} (Anfang nicht angegeben)',
    nothingRecorded: 'Anfang und Ende nicht angegeben',
    malformedStart: 'Der Anfang des betroffenen Bereichs, „{text}“, ist falsch geschrieben; erwartet: {expected}.',
    malformedEnd: 'Das Ende des betroffenen Bereichs, „{text}“, ist falsch geschrieben; erwartet: {expected}.',
    holdsNone: 'Der betroffene Bereich beginnt bei {from}, endet aber bei {end} und enthält daher keine Version.',
  },
  expected: {
    semver:
      'drei Zahlen ohne führende Nullen, gegebenenfalls mit Vorabversion oder Build-Metadaten, wie 3.0.0 oder 3.0.0-rc.1',
    dotted: 'ganze Zahlen zwischen Punkten und sonst nichts, wie 2022.3.10586',
    'octopus-semver-build':
      'Haupt-, Neben- und Buildnummer, wie 8.3.3577, oder eine Vorabversion, wie 2.4.2-bug-proxyselect-0001',
    maven: 'eine Maven-Version mit mindestens einer Ziffer, wie 2.17.1 oder 3.0.0-beta-2',
    pypi: 'eine Version nach PEP 440, wie 2.1.0, 2.1.0rc1 oder 2.1.0.post1',
    nuget: 'eine bis vier Zahlen zwischen Punkten, gegebenenfalls mit Vorabversion, wie 13.0.3 oder 2.0.0-beta.2',
    deb: 'eine Debian-Version, die mit einer Ziffer beginnt, wie 1.2.3-4 oder 1:2.36-9+deb12u7',
    rpm: 'eine RPM-Version, wie 1.2.3-4.el9 oder 1:1.1.1k-12.el8',
  },
  and: ' und ',
  or: ' oder ',
  subject: { version: 'diese Version', service: 'dieser Dienst' },
  answer: {
    notGiven: 'Zu {name} wurde keine Version angegeben.',
    noScheme:
      'Es ist nicht bekannt, wie die Versionen von {name} nummeriert sind; deshalb lässt sich zu keiner etwas sagen.',
    malformed: '„{input}“ ist keine Version von {name}; erwartet: {expected}.',
    needingVersion: {
      one: 'Ein Sicherheitshinweis dazu lässt sich ohne Version nicht beantworten.',
      other: '{n} Sicherheitshinweise dazu lassen sich ohne Version nicht beantworten.',
    },
    affectedBy: { one: 'Betroffen von einem Sicherheitshinweis.', other: 'Betroffen von {n} Sicherheitshinweisen.' },
    noneKnown: 'Es ist kein Sicherheitshinweis bekannt, von dem {subject} betroffen ist.',
    leftOpen: {
      one: 'Ein Sicherheitshinweis lässt es offen: {ids}{since}.',
      other: '{n} Sicherheitshinweise lassen es offen: {ids}{since}.',
    },
    leftOpenToo: {
      one: 'Ein weiterer lässt es offen: {ids}{since}.',
      other: '{n} weitere lassen es offen: {ids}{since}.',
    },
    openSince: { one: ' (seit {day})', other: ' (der älteste seit {day})' },
    withdrawn: '{id} wurde zurückgezogen ({day})',
    replaced: '{id} wurde zurückgezogen ({day}) und durch {other} ersetzt',
    moreWithdrawn: '{told}; ebenso {n} weitere',
    nonePublished: 'Zu {name} ist kein Sicherheitshinweis veröffentlicht.',
    noneHolds: 'Zu {name} gilt kein Sicherheitshinweis.',
    noneAffects: {
      one: 'Nach dem einzigen Sicherheitshinweis zu {name} ist {subject} nicht betroffen.',
      other: 'Nach keinem der {n} Sicherheitshinweise zu {name} ist {subject} betroffen.',
    },
    undated: {
      one: '{ids} sagt, dass {name} nicht betroffen ist, nennt aber kein Datum, und kein anderer Sicherheitshinweis handelt von diesem Dienst: Daraus kann niemand sagen, wie es jetzt steht.',
      other:
        '{ids} sagen, dass {name} nicht betroffen ist, nennen aber kein Datum, und kein anderer Sicherheitshinweis handelt von diesem Dienst: Daraus kann niemand sagen, wie es jetzt steht.',
    },
    undatedRemedy:
      'Klarheit brächte eine datierte Aussage des Herstellers: seit wann der Dienst gefährdet war, bis wann oder wann die Schwachstelle behoben wurde.',
    inventedId: '{id} (erfunden)',
    more: '{n} weitere',
    leftAside: '„{version}“ wurde nicht berücksichtigt: {name} ist ein Dienst, den der Hersteller aktuell hält.',
    serviceFixed: {
      one: 'Vom Hersteller am {day} behoben ({id}).',
      other:
        'Alle Sicherheitshinweise dazu sind erledigt; zuletzt hat der Hersteller am {day} eine Schwachstelle behoben ({id}).',
    },
    noProduct: 'Unter dem Namen „{name}“ ist kein Produkt bekannt.',
    unreadableLine: 'Zeile {line} lässt sich nicht lesen: {problem}.',
  },
  advisory: {
    serviceAffected: 'Betroffen, und der Hersteller hat nicht gesagt, dass dieser Dienst korrigiert ist{under}.',
    serviceAffectedSince:
      'Betroffen seit {day}, und der Hersteller hat nicht gesagt, dass dieser Dienst korrigiert ist{under}.',
    affected: 'Betroffen: {ranges}{under}.',
    fixAffected: '{range}, und auch {version} ist betroffen',
    whereFixed: '{range}, wo die Schwachstelle behoben ist',
    contradictsFix: 'Die Angaben widersprechen sich: Sie sagen auch, dass {version} korrigiert ist.',
    contradictsClearance: 'Die Angaben widersprechen sich: Sie sagen auch, dass {subject} nicht betroffen ist.',
    halfRecorded: '{id} nennt {gaps} können betroffen sein oder auch nicht{under}.',
    andGap: ', und ',
    noEndFrom: 'kein Ende: Versionen ab {version}',
    noEnd: 'kein Ende: alle Versionen',
    noStartBefore: 'keine untere Grenze: Versionen vor {version}',
    noStartUpTo: 'keine untere Grenze: Versionen bis {version}',
    noStart: 'keine untere Grenze: alle Versionen',
    neither: 'weder eine untere Grenze noch ein Ende: alle Versionen',
    sourceSays: 'In der Quelle steht {texts}.',
    quoted: '„{text}“',
    unusableRange:
      '{id} enthält einen Bereich, der sich nicht auswerten lässt; deshalb kann niemand sagen, ob {subject} betroffen ist. {why}',
    unusable: 'Ein Bereich lässt sich so, wie er angegeben ist, nicht auswerten.',
    investigation: '{id}: Der Hersteller untersucht noch, ob {subject} betroffen ist{under}.',
    unusableRecord: '{id} sagt nicht, welche Versionen betroffen sind ({source})',
    versionNeeded: '{id} nennt Versionen; beantworten lässt sich das nur für eine Version.',
    onlyOn: 'nur unter {platforms}',
  },
  remedy: {
    cost: 'Was es kostet: {text}',
    undo: 'Rückgängig machen: {text}',
    fixComing: 'Eine Korrektur ist in Arbeit.',
    fixExpected: 'Eine Korrektur wird für den {day} erwartet.',
    nonePlanned: 'Es ist keine Korrektur geplant.',
    noneAvailable: 'Es ist keine Korrektur verfügbar.',
  },
  move: {
    sameBranch: {
      clear: 'Die nächste Version desselben Zweigs, die nach den vorliegenden Angaben nicht betroffen ist.',
      known: 'Die nächste Version desselben Zweigs, die von keinem Sicherheitshinweis betroffen ist.',
      leastUnknown:
        'Die nächste Version desselben Zweigs, die nach den vorliegenden Angaben nicht betroffen ist und bei der am wenigsten offen ist.',
    },
    otherBranch: {
      clear:
        'Die nächstgelegene Version, die nach den vorliegenden Angaben nicht betroffen ist; der Zweig {branch} hat keine solche spätere Version.',
      known:
        'Die nächstgelegene Version, die von keinem Sicherheitshinweis betroffen ist; der Zweig {branch} hat keine solche spätere Version.',
      leastUnknown:
        'Die nächstgelegene Version, die nach den vorliegenden Angaben nicht betroffen ist und bei der am wenigsten offen ist; der Zweig {branch} hat keine solche spätere Version.',
    },
    otherThanOwn: {
      clear:
        'Die nächstgelegene Version, die nach den vorliegenden Angaben nicht betroffen ist; derselbe Zweig hat keine solche spätere Version.',
      known:
        'Die nächstgelegene Version, die von keinem Sicherheitshinweis betroffen ist; derselbe Zweig hat keine solche spätere Version.',
      leastUnknown:
        'Die nächstgelegene Version, die nach den vorliegenden Angaben nicht betroffen ist und bei der am wenigsten offen ist; derselbe Zweig hat keine solche spätere Version.',
    },
    openThere: 'Dort bleibt offen: {ids}; bei keiner späteren Version ist weniger offen.',
    lessOpenAt: 'Dort bleibt offen: {ids}; bei {version} ist weniger offen.',
    service: 'Der Hersteller betreibt diesen Dienst und aktualisiert ihn selbst.',
    noVersion: 'Ohne lesbare Version kann niemand sagen, welche die nächste sichere ist.',
    noLater: 'Im Katalog steht keine spätere Version.',
    newestAndBest:
      'Dies ist die neueste Version, und bei keiner anderen ist weniger offen: Eine bessere gibt es nicht.',
    allAffected: 'Auch alle späteren Versionen im Katalog sind betroffen.',
    noneBetter:
      'Jede spätere Version im Katalog ist betroffen oder lässt ebenso viel offen: Eine bessere gibt es nicht.',
    noProduct: 'Ohne Produkt und Version kann niemand sagen, welche die nächste sichere ist.',
  },
  inventory: {
    empty: 'Die Datei ist leer.',
    notText: 'Das ist kein Text.',
    jsonArray: 'Das ist ein JSON-Array.',
    noLines: 'Unter der Kopfzeile stehen keine Zeilen.',
    tooMany: 'Es sind mehr als {n} Zeilen.',
    noColumn: 'In der Kopfzeile fehlt die Spalte {columns}.',
    andColumn: ' und ',
    columnTwice: 'Die Kopfzeile enthält die Spalte "{column}" zweimal.',
    expected: 'Erwartet wird CSV mit der Kopfzeile product,version oder JSON-Zeilen, höchstens {n} Zeilen.',
    expectedText: 'Erwartet wird eine CSV-Datei oder JSON-Zeilen in UTF-8; speichern Sie eine Tabelle vorher als CSV.',
    expectedObjects: 'Erwartet wird ein JSON-Objekt je Zeile.',
    line: {
      notJson: 'sie ist kein JSON',
      notObject: 'sie ist kein JSON-Objekt',
      productNotText: '"product" fehlt oder ist kein Text',
      versionIsNumber: '"version" ist eine Zahl; setzen Sie sie in Anführungszeichen',
      versionNotText: '"version" ist kein Text',
      namelessCells:
        'sie hat {n} Zellen, und die Kopfzeile nennt {columns} Spalten; setzen Sie eine Zelle, die das Trennzeichen enthält, in Anführungszeichen oder benennen Sie ihre Spalte',
      spanning:
        'ein Anführungszeichen wird in Zeile {from} geöffnet und in Zeile {to} geschlossen; was dazwischen steht, lässt sich nicht lesen',
      noProduct: 'kein Produkt ist genannt',
      quoteNeverClosed: 'ein Anführungszeichen wird geöffnet und nie geschlossen',
      quoteWronglyClosed: 'ein Anführungszeichen wird geöffnet und nicht richtig geschlossen',
      textAfterQuote: 'hinter einem schließenden Anführungszeichen steht Text',
    },
  },
}
