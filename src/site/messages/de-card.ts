import type { CardMessages } from './card-messages.ts'

export const deCard: CardMessages = {
  notRated: 'Schweregrad nicht angegeben',
  withdrawn: 'Dieser Sicherheitshinweis gilt nicht mehr',
  replacedBy: (id) => `Gilt nicht mehr: siehe ${id}`,
  upgradeTo: (versions) => `Auf ${listed(versions, 'oder')} aktualisieren`,
  upgradeBranch: 'Auf die korrigierte Version Ihres Zweigs aktualisieren',
  upgradeProducts: (products) => `${listed(products, 'und')} aktualisieren`,
  differs: 'Was zu tun ist, hängt von Ihrer Version ab',
}

function listed(items: readonly string[], last: string): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`
}
