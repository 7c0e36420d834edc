import { describe, expect, test } from 'vitest'
import { anAdvisory } from '../../test/builders/advisory.ts'
import { aProduct } from '../../test/builders/catalogue.ts'
import { aRevision } from '../../test/builders/published.ts'
import { checkVersion } from './check-version.ts'
import { openProduct } from './checkable-product.ts'
import { checkFragments } from './cut-fragments.ts'
import { checkInventory, type InventoryLine, MAX_INVENTORY_LINES, parseInventory } from './inventory.ts'
import { productCheckData } from './product-check-data.ts'

function line(number: number, product: string, version: string, problem: string | null = null): InventoryLine {
  return { line: number, product, version, problem }
}

function linesOf(text: string): readonly InventoryLine[] {
  const parsed = parseInventory(text)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  return parsed.value
}

describe('CSV', () => {
  const two = [line(2, 'example-server', '2024.1.150'), line(3, 'Example Agent', '8.0')]
  test.each([
    ['as in the header', 'product,version\nexample-server,2024.1.150\nExample Agent,8.0\n', two],
    ['without a line break at the end', 'product,version\nexample-server,2024.1.150\nExample Agent,8.0', two],
    ['with a byte order mark and CRLF', '\uFEFFproduct,version\r\nexample-server,2024.1.150\r\nExample Agent,8.0', two],
    [
      'as Excel writes it in Europe',
      'Product;Version\r\nexample-server;2024.1.150\r\nExample Agent;8.0\r\n;;\r\n',
      two,
    ],
    ['with tabs', 'product\tversion\nexample-server\t2024.1.150\nExample Agent\t8.0', two],
    [
      'with other columns in another order',
      'host,"Version",note,PRODUCT\na,2024.1.150,"x, y",example-server\nb,8.0,,"Example Agent"',
      two,
    ],
    ['with spaces around', ' product , version \n example-server , 2024.1.150 \n Example Agent ,8.0', two],
    [
      'with a separator that the file declares',
      'sep=;\nproduct;version\nexample-server;2024.1.150',
      [line(3, 'example-server', '2024.1.150')],
    ],
    [
      'with empty lines and a line break in quotes',
      '\n\nproduct,version,note\n\nexample-server,2024.1.150,"a\nb"\n\nExample Agent,8.0,',
      [line(5, 'example-server', '2024.1.150'), line(8, 'Example Agent', '8.0')],
    ],
    [
      'without a version',
      'product,version\nexample-cloud,\nexample-cloud',
      [line(2, 'example-cloud', ''), line(3, 'example-cloud', '')],
    ],
  ])('%s', (_, text, lines) => {
    expect(linesOf(text)).toEqual(lines)
  })

  test('a bad line keeps its place and says what is wrong', () => {
    expect(linesOf('product,version\n,1.0\n"a"b,1.0\n"c,1.0')).toEqual([
      line(2, '', '1.0', 'no product is named'),
      line(3, '', '', 'there is text after a closing quote'),
      line(4, '', '', 'a quote is opened and never closed'),
    ])
  })
})

test('a cell that no column names is told, and named or empty ones are not', () => {
  const problem = (cells: number, columns: number) =>
    `it has ${cells} cells, and the header names ${columns} columns; quote a cell that holds the separator, or name its column`
  expect(linesOf('product,version\nserver,1.0,2.0\nserver,1.0,, \nExample, Server,1.0\n"Example, Server",1.0')).toEqual(
    [
      line(2, '', '', problem(3, 2)),
      line(3, 'server', '1.0'),
      line(4, '', '', problem(3, 2)),
      line(5, 'Example, Server', '1.0'),
    ],
  )
  expect(linesOf('host;product;version;note;\nb;server;1.0;new;\nb;server;1.0;new;x')).toEqual([
    line(2, 'server', '1.0'),
    line(3, '', '', problem(5, 4)),
  ])
})

test('a product or version over several lines is a wrong quote, and each of its lines is refused', () => {
  const problem = 'a quote is opened on line 2 and closed on line 4, so nothing between can be read'
  expect(linesOf('product,version\n"server,1.0\nagent,2.0\nx,1"\nserver,1.0')).toEqual([
    line(2, '', '', problem),
    line(3, '', '', problem),
    line(4, '', '', problem),
    line(5, 'server', '1.0'),
  ])
})

test('lines that a wrong quote made one cell are refused, each of them, where they look like lines of the list', () => {
  const problem = 'a quote is opened on line 2 and closed on line 4, so nothing between can be read'
  const text = 'product,version,note\nserver,1.0,"old\nagent,2.0,x\ntentacle,3.0,y"\nserver,1.0,"a, b\nc"'
  expect(linesOf(text)).toEqual([
    line(2, '', '', problem),
    line(3, '', '', problem),
    line(4, '', '', problem),
    line(5, 'server', '1.0'),
  ])
})

describe('JSON lines', () => {
  test('keys in any order, others among them, empty lines between', () => {
    expect(
      linesOf(
        '\uFEFF{"product":"example-server","version":"2024.1.150"}\r\n\r\n{"host":"b","version":null,"product":" b "}\n{"product":"c"}',
      ),
    ).toEqual([line(1, 'example-server', '2024.1.150'), line(3, 'b', ''), line(4, 'c', '')])
  })

  test('a bad line keeps its place and says what is wrong', () => {
    expect(
      linesOf(
        '{"product":"a","version":"1"}\n{"product":\n[]\n{"version":"1"}\n{"product":"a","version":2024.10}\n{"product":"a","version":[]}',
      ),
    ).toEqual([
      line(1, 'a', '1'),
      line(2, '', '', 'this is not JSON'),
      line(3, '', '', 'this is not a JSON object'),
      line(4, '', '', '"product" is missing or is not text'),
      line(5, 'a', '', '"version" is a number; write it in quotes'),
      line(6, 'a', '', '"version" is not text'),
    ])
  })
})

describe('a file that is no list is refused', () => {
  test.each([
    ['', null, 'The file is empty.'],
    ['\uFEFF \n ', null, 'The file is empty.'],
    ['product,version\n', null, 'There are no lines below the header.'],
    ['example-server,2024.1.150', 1, 'The header has no column "product" and "version".'],
    ['\nproduct;release\na;1', 2, 'The header has no column "version".'],
    ['product,version,Product\na,1,b', 1, 'The header has the column "product" twice.'],
    ['[{"product":"a"}]', 1, 'This is a JSON array.'],
    ['PK\u0003\u0004rest', null, 'This is not text.'],
    ['p\0r\0o\0d\0', null, 'This is not text.'],
    [`product,version${'\na,1'.repeat(MAX_INVENTORY_LINES + 1)}`, 100_002, 'There are more than 100000 lines.'],
  ])('%#', (text, at, message) => {
    const parsed = parseInventory(text)
    expect(parsed.ok ? null : parsed.error).toMatchObject([{ line: at, message }])
  })

  test('a long list is read', () => {
    expect(linesOf(`product,version${'\na,1'.repeat(MAX_INVENTORY_LINES)}`)).toHaveLength(MAX_INVENTORY_LINES)
  })
})

test('answers come in the order of the lines, also for lines that are bad or name nothing known', () => {
  const server = openProduct(productCheckData(aProduct(), checkFragments(aRevision(anAdvisory()))))
  const asked: string[] = []
  const answers = checkInventory(
    linesOf('product,version\nServer,2024.1.150\nother,1.0\nServer,latest\n,1.0\nServer,2024.1.150\nServer,2024.1.300'),
    (name) => {
      asked.push(name)
      return name === 'Server' ? server : null
    },
  )
  expect(answers.map(({ product, version, verdict }) => [product, version, verdict])).toEqual([
    ['example-server', '2024.1.150', 'affected'],
    ['other', '1.0', 'unknown'],
    ['example-server', 'latest', 'unknown'],
    ['', '1.0', 'unknown'],
    ['example-server', '2024.1.150', 'affected'],
    ['example-server', '2024.1.300', 'not_affected'],
  ])
  expect(answers[0]).toEqual(checkVersion(server, '2024.1.150'))
  expect(answers[1]?.reason).toBe('No product is known by the name "other".')
  expect(answers[3]?.reason).toBe('Line 5 cannot be read: no product is named.')
  expect(asked).toEqual(['Server', 'other'])
})
