import type { BranchId, Catalogue, Product, ProductId, Release } from '../../src/domain/catalogue/product.ts'
import type { Vendor } from '../../src/domain/catalogue/vendor.ts'

/** A self-hosted product with two branches; state only the difference. */
export function aProduct(difference: Partial<Product> = {}): Product {
  return {
    id: 'example-server' as ProductId,
    name: 'Example Server',
    deployment: 'self_hosted',
    versionScheme: 'dotted',
    branches: [
      { id: '2024.1' as BranchId, support: { kind: 'supported', until: null } },
      { id: '2024.2' as BranchId, support: { kind: 'supported', until: null } },
    ],
    releases: [
      aRelease('2024.1.100'),
      aRelease('2024.1.200'),
      aRelease('2024.1.300'),
      aRelease('2024.2.100'),
      aRelease('2024.2.200'),
    ],
    names: { cpe: null, purl: null, cveProduct: null, aliases: [] },
    url: null,
    ...difference,
  }
}

export function aRelease(version: string, difference: Partial<Release> = {}): Release {
  return { version, state: 'released', date: null, downloadUrl: null, notesUrl: null, ...difference }
}

export function aCatalogue(...products: Product[]): Catalogue {
  return { products: products.length > 0 ? products : [aProduct()] }
}

export function aVendor(difference: Partial<Vendor> = {}): Vendor {
  return {
    name: 'Example Corp',
    namespace: 'https://example.com',
    cnaShortName: 'example',
    contacts: [{ label: 'Report a vulnerability', url: 'mailto:security@example.com', reports: false }],
    keys: [],
    reporting: null,
    genuineMessages: null,
    securityTxt: null,
    advisoryIdPattern: 'SA{year}-{number:2}',
    severityPolicy: {
      thresholds: [
        { level: 'critical', from: 9, repairDays: 14 },
        { level: 'high', from: 7, repairDays: 30 },
        { level: 'medium', from: 4, repairDays: 60 },
        { level: 'low', from: 0.1, repairDays: 90 },
      ],
    },
    approval: { required: 1, nobodyApprovesAlone: true },
    preliminaryMinProducts: 2,
    disclosurePolicy: null,
    lang: 'en',
    site: { baseUrl: 'https://advisories.example.com', notice: null, robots: true, socialCards: true },
    look: { logo: null, accent: null, header: [], footer: [] },
    oldFeed: null,
    ...difference,
  }
}
