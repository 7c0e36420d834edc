import type { CheckWords } from '../../check/index.ts'
import type { CheckPageMessages } from './check-messages.ts'
import { deReasons } from './de-reasons.ts'

/** The page of the check, in German, but for the words that it shares with the others. */
export function deCheck(shared: Pick<CheckWords, 'severity' | 'exploitation' | 'invented'>): CheckPageMessages {
  return {
    title: 'Bin ich betroffen?',
    description: (vendor) =>
      `Eine Version oder eine ganze Liste mit allen Sicherheitshinweisen von ${vendor} abgleichen.`,
    intro:
      'Die Antwort entsteht in Ihrem Browser. Was Sie eingeben oder einfügen, bleibt auf dieser Seite: Keine Anfrage überträgt es.',
    product: 'Produkt',
    version: 'Version',
    service: 'ein Dienst, ohne Version',
    ask: 'Prüfen',
    list: 'Eine ganze Liste prüfen',
    listText:
      'CSV mit einer Kopfzeile, die product und version nennt, oder JSON-Zeilen mit diesen Schlüsseln. Fügen Sie die Liste ein, wählen Sie eine Datei oder ziehen Sie eine auf diese Seite.',
    lines: 'Produkte und Versionen',
    file: 'Oder eine Datei',
    askList: 'Liste prüfen',
    results: 'Antwort',
    copy: 'Als Tabelle kopieren',
    save: 'Als CSV speichern',
    print: 'Drucken',
    withoutScript:
      'Diese Seite antwortet mit einem Skript, das Ihr Browser nicht ausführt. Dieselben Antworten stehen auf der Seite jeder Version. Zu diesen führt die Seite des Produkts:',
    commandLine: 'Auf der Kommandozeile',
    script: {
      ...shared,
      lang: 'de',
      verdict: { affected: 'betroffen', unknown: 'nicht bekannt', not_affected: 'nicht betroffen' },
      action: {
        upgrade: 'Aktualisieren',
        move_to: 'Auf einen anderen Zweig wechseln',
        mitigate: 'Keine korrigierte Version: Gegenmaßnahme ergreifen',
        isolate: 'Keine korrigierte Version: vom Netz trennen',
        wait: 'Noch nichts zu tun: auf die nächste Revision achten',
      },
      readAdvisory: 'Nicht bekannt: Sicherheitshinweis lesen',
      moveTo: 'Aktualisieren Sie auf {version}',
      moveToBranch: 'Wechseln Sie auf {version} im Zweig {branch}',
      fixedIn: 'behoben in {versions}',
      nextUpdate: 'Nächste Aktualisierung {instant}',
      notListed:
        'Der Hersteller führt diese Version nicht als veröffentlicht; die Antwort folgt aus den angegebenen Bereichen. Wenn es nur der Anfang Ihrer Version ist, geben Sie sie ganz ein.',
      lines: { one: '{n} Zeile', other: '{n} Zeilen' },
      showAll: { one: 'Die eine Zeile zeigen', other: 'Alle {n} Zeilen zeigen' },
      more: { one: 'und {n} weiterer', other: 'und {n} weitere' },
      why: 'Warum',
      group: { affected: 'Was sie betrifft', unknown: 'Was nicht bekannt ist' },
      column: {
        severity: 'Schweregrad',
        advisory: 'Sicherheitshinweis',
        verdict: 'Antwort',
        whatToDo: 'Was zu tun ist',
        exploitation: 'Ausnutzung',
        line: 'Zeile',
        product: 'Produkt',
        version: 'Version',
        moveTo: 'Nächster Schritt',
        advisories: 'Sicherheitshinweise',
      },
      loading: 'Die Sicherheitshinweise zu diesen Produkten werden geladen …',
      cannotLoad:
        'Die Daten der Sicherheitshinweise konnten nicht geladen werden. Prüfen Sie die Verbindung und fragen Sie noch einmal.',
      tooLarge: 'Diese Datei ist größer als 20 MB. Teilen Sie sie auf oder nutzen Sie die Kommandozeile.',
      notText: 'Diese Datei ist kein UTF-8-Text. Speichern Sie eine Tabelle vorher als CSV (UTF-8).',
      atLine: 'Zeile {line}:',
      nothingAsked: 'Nichts zu prüfen: Fügen Sie zuerst eine Liste mit der Kopfzeile product,version ein.',
      copied: 'Kopiert. Fügen Sie es in eine Tabelle ein.',
      cannotCopy: 'Der Browser lässt diese Seite nicht kopieren. Speichern Sie die Antworten stattdessen als CSV.',
      reasons: deReasons,
    },
  }
}
