import type { Shot } from './shots.ts'
import type { Variant } from './take-screenshots.ts'

/** A page with all pictures, a row for each shot: what one looks through. Names are our own and need no escaping. */
export function contactSheet(shots: readonly Shot[], variants: readonly Variant[]): string {
  const rows = shots.map(({ name, site, address }) => {
    const pictures = variants.map(
      (variant) =>
        `<td><a href="${name}-${variant.name}.png"><img src="${name}-${variant.name}.png" alt="${name}, ${variant.name}" loading="lazy"></a></td>`,
    )
    return `<tr id="${name}"><th scope="row">${name}<br><small>${site} ${address}</small></th>${pictures.join('')}</tr>`
  })
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Screenshots</title>
<style>
body { margin: 1rem; font: 14px/1.4 system-ui, sans-serif; color: #14202b; background: #dce2e8 }
th { padding: .5rem; text-align: left; vertical-align: top; overflow-wrap: anywhere }
td { padding: .5rem; vertical-align: top }
img { display: block; max-height: 40rem; max-width: 22rem; object-fit: cover; object-position: top; border: 1px solid #8594a3 }
</style>
</head>
<body>
<h1>Screenshots</h1>
<table>
<thead><tr><th scope="col">Page</th>${variants.map(({ name }) => `<th scope="col">${name}</th>`).join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</body>
</html>
`
}
