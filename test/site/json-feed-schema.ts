/**
 * JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/) as far as a publisher has to keep to it: what is required, the types,
 * whole addresses, dates of RFC 3339, and no member that the format does not know, but for extensions, which begin with `_`.
 */

const WEB_ADDRESS = { type: 'string', pattern: '^https?://[^\\s]+$' } as const
const TEXT = { type: 'string', minLength: 1 } as const
const DATE = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:Z|[+-]\\d{2}:\\d{2})$' } as const
const LANGUAGE = { type: 'string', pattern: '^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$' } as const
const EXTENSIONS = { '^_[^.]+$': { type: 'object' } } as const

const AUTHORS = {
  type: 'array',
  items: {
    type: 'object',
    properties: { name: TEXT, url: WEB_ADDRESS, avatar: WEB_ADDRESS },
    minProperties: 1,
    additionalProperties: false,
  },
} as const

const ITEM = {
  type: 'object',
  required: ['id'],
  properties: {
    id: TEXT,
    url: WEB_ADDRESS,
    external_url: WEB_ADDRESS,
    title: TEXT,
    content_html: TEXT,
    content_text: TEXT,
    summary: TEXT,
    image: WEB_ADDRESS,
    banner_image: WEB_ADDRESS,
    date_published: DATE,
    date_modified: DATE,
    authors: AUTHORS,
    tags: { type: 'array', items: TEXT },
    language: LANGUAGE,
    attachments: { type: 'array' },
  },
  patternProperties: EXTENSIONS,
  anyOf: [{ required: ['content_html'] }, { required: ['content_text'] }],
  additionalProperties: false,
} as const

export const JSON_FEED_SCHEMA = {
  type: 'object',
  required: ['version', 'title', 'items'],
  properties: {
    version: { const: 'https://jsonfeed.org/version/1.1' },
    title: TEXT,
    home_page_url: WEB_ADDRESS,
    feed_url: WEB_ADDRESS,
    description: TEXT,
    user_comment: TEXT,
    next_url: WEB_ADDRESS,
    icon: WEB_ADDRESS,
    favicon: WEB_ADDRESS,
    authors: AUTHORS,
    language: LANGUAGE,
    expired: { type: 'boolean' },
    hubs: { type: 'array' },
    items: { type: 'array', items: ITEM },
  },
  patternProperties: EXTENSIONS,
  additionalProperties: false,
} as const
