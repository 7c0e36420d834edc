import type { CardMessages } from './card-messages.ts'

export const enCard: CardMessages = {
  notRated: 'Severity not stated',
  withdrawn: 'This advisory no longer holds',
  replacedBy: (id) => `No longer holds: see ${id}`,
  upgradeTo: (versions) => `Upgrade to ${listed(versions, 'or')}`,
  upgradeBranch: 'Upgrade to the fix of your branch',
  upgradeProducts: (products) => `Upgrade ${listed(products, 'and')}`,
  differs: 'What to do depends on your version',
}

function listed(items: readonly string[], last: string): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`
}
