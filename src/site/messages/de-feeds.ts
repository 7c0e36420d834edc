import type { FeedsMessages } from './feeds-messages.ts'

/** The feeds and their page, in German. */
export const deFeeds: FeedsMessages = {
  title: 'Von neuen Sicherheitshinweisen erfahren',
  menu: 'Benachrichtigt werden',
  description: (vendor) =>
    `Von neuen Sicherheitshinweisen von ${vendor} erfahren: Atom-, RSS- und JSON-Feeds zu allen, zu einem Produkt, einem Schweregrad oder einer Art.`,
  lede: 'Jeder neue Sicherheitshinweis und jede wesentliche Änderung kommt zu Ihnen, in einem Programm, das Sie schon benutzen.',
  titleOf: (site, topic) => `${site}: ${topic}`,
  topics: {
    all: {
      name: 'Alle Sicherheitshinweise',
      inTitle: 'alle',
      tells: 'Jeder Sicherheitshinweis, gleich wovon er handelt.',
    },
    critical: {
      name: 'Kritisch',
      inTitle: 'als kritisch eingestuft',
      tells: 'Als kritisch eingestufte Sicherheitshinweise, für alle, die geweckt werden müssen.',
    },
    high: {
      name: 'Hoch',
      inTitle: 'als hoch eingestuft',
      tells: 'Als hoch eingestufte Sicherheitshinweise, für alle, die diese Woche planen.',
    },
    medium: {
      name: 'Mittel',
      inTitle: 'als mittel eingestuft',
      tells: 'Als mittel eingestufte Sicherheitshinweise, für das nächste Wartungsfenster.',
    },
    low: {
      name: 'Niedrig',
      inTitle: 'als niedrig eingestuft',
      tells: 'Als niedrig eingestufte Sicherheitshinweise, für alle, die alles lesen.',
    },
    none: {
      name: 'Keiner',
      inTitle: 'ohne Schweregrad',
      tells: 'Sicherheitshinweise zu dem, was sich als kein Risiko erwiesen hat.',
    },
    preliminary: {
      name: 'Vorläufig',
      inTitle: 'vorläufige',
      tells:
        'Warnungen, bevor alles bekannt ist, und was aus ihnen wurde, für alle, die auf die erste Nachricht hin handeln.',
    },
    vulnerability: {
      name: 'Schwachstelle',
      inTitle: 'Schwachstellen',
      tells: 'Bestimmte Schwachstellen und ihre Korrekturen, für alle, die Aktualisierungen planen.',
    },
    guidance: {
      name: 'Empfehlung',
      inTitle: 'Empfehlungen',
      tells:
        'Angriffsversuche auf Kunden, etwa mit falschen Nachrichten im Namen des Herstellers, für alle, die ihre Belegschaft warnen.',
    },
  },
  tellsProduct: (product) => `Sicherheitshinweise, die ${product} betreffen.`,
  formats: {
    atom: { name: 'Atom', short: 'Atom' },
    rss: { name: 'RSS 2.0', short: 'RSS' },
    json: { name: 'JSON Feed', short: 'JSON' },
  },
  choose: 'Nur was Sie betrifft',
  byProduct: 'Ein Produkt',
  bySeverity: 'Ein Schweregrad',
  unratedOnlyInAll:
    'Ein Sicherheitshinweis, der noch nicht oder nie eingestuft wurde, steht in keinem davon, sondern nur in den Feeds aller Sicherheitshinweise, seines Produkts und seiner Art.',
  byKind: 'Eine Art',
  addressOf: (format, feed) => `${format}: ${feed}`,
  soon: 'In zehn Sekunden',
  soonText:
    'Kopieren Sie diese Adresse, und fügen Sie sie in Ihren Feedreader ein; Thunderbird und das klassische Outlook haben einen. In Slack schreiben Sie „/feed subscribe“ davor.',
  copy: 'Kopieren',
  script: {
    copied: 'Kopiert. Fügen Sie sie jetzt in Ihren Feedreader ein.',
    cannotCopy: 'Der Browser erlaubt es nicht: Markieren Sie die Adresse, und kopieren Sie sie.',
  },
  sameAs: 'Dasselbe als',
  ways: 'Kein Feedreader?',
  waysText:
    'Diese Website selbst verschickt keine E-Mails und verlangt kein Konto. Diese nehmen einen Feed und melden sich bei Ihnen:',
  way: {
    slack: {
      name: 'Slack',
      how: 'Schreiben Sie mit Slacks App „RSS“ in den Kanal, in dem die Hinweise erscheinen sollen:',
    },
    microsoft: {
      name: 'Teams und Outlook',
      how: 'Legen Sie in Power Automate einen Flow an, der mit „When a feed item is published“ (Connector RSS) beginnt und eine Nachricht in einen Kanal schreibt oder eine E-Mail schickt. Die Adresse des Feeds:',
    },
    mail: {
      name: 'E-Mail',
      how: 'Ein Programm bei Ihnen kann jeden Eintrag als E-Mail schicken. Mit rss2email, nach „r2e new“ mit Ihrer Adresse und mit „r2e run“ als regelmäßiger Aufgabe:',
    },
    reader: {
      name: 'Thunderbird',
      how: 'Legen Sie ein Konto der Art „Feed“ an, und abonnieren Sie darin die Adresse oben. Ein Browser allein zeigt einen Feed, meldet Ihnen aber nichts.',
    },
    script: {
      name: 'Skript oder Ticketsystem',
      how: 'JSON Feed lässt sich mit vorhandenen Werkzeugen lesen. Was als kritisch eingestuft ist, mit der jüngsten Nachricht zuerst:',
    },
  },
  updates: 'Was eine Aktualisierung bedeutet',
  updateRules: (entries) => [
    'Ein Eintrag behält seine Kennung für immer, auch wenn sich sein Titel oder die Adresse dieser Website ändert. Kein Feedreader hält einen alten Sicherheitshinweis für einen neuen.',
    'Sein Datum ändert sich nur mit einer wesentlichen Änderung, etwa an betroffenen oder korrigierten Versionen, an der Einstufung oder Bewertung des Herstellers, an der Ausnutzung, an einer Abhilfe oder an Anzeichen eines Angriffs. Dann lohnt es, noch einmal hinzusehen. RSS kennt nur ein Datum; es ist das der jüngsten solchen Änderung.',
    'Bessere Formulierungen und berichtigte Einzelheiten lassen das Datum stehen. Was jede Revision geändert hat, steht auf der Seite des Sicherheitshinweises.',
    'Ein zurückgezogener Sicherheitshinweis bleibt, und sein Titel sagt es als Erstes.',
    'Ein Feed, der von einem Sicherheitshinweis berichtet hat, berichtet weiter von ihm, auch wenn dieser inzwischen anders eingestuft ist oder das Produkt doch nicht betrifft: Wer vom Alarm gehört hat, hört auch von seinem Ende.',
    `Jeder Feed enthält die ${entries} Sicherheitshinweise mit den jüngsten Nachrichten und besteht schon, bevor es welche gibt.`,
  ],
  jsonFields: 'Was der JSON Feed hinzufügt',
  jsonFieldsText: 'In jedem Eintrag unter _tocsin:',
  fields: {
    id: 'Kennung des Sicherheitshinweises.',
    revision: 'Nummer seiner neuesten Revision.',
    kind: 'preliminary (vorläufig), vulnerability (Schwachstelle) oder guidance (Empfehlung).',
    severity:
      'critical (kritisch), high (hoch), medium (mittel), low (niedrig) oder none (keiner); null, wenn keine Einstufung angegeben ist.',
    exploitation:
      'none_known (keine bekannt), proof_of_concept, exploited (wird ausgenutzt) oder not_stated (nicht angegeben).',
    cves: 'Seine CVE-Nummern.',
    products: 'Kennungen seiner Produkte, wie in deren Adressen hier.',
    withdrawn: 'Ob er zurückgezogen wurde.',
    record: 'Adresse des ganzen Sicherheitshinweises als JSON.',
  },
}
