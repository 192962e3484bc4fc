// What one HTML entry needs for its first load, from Vite's manifest: the entry, its static imports, their CSS.

/** Files relative to dist.
 *  @param {Record<string, {file: string, imports?: string[], dynamicImports?: string[], css?: string[], assets?: string[]}>} manifest
 *  @param {string} entry key in the manifest, for example "m/index.html"
 *  @param {{dynamic?: boolean}} options also follow dynamic imports (for the offline precache)
 *  @returns {string[]} */
export function firstLoad(manifest, entry, options = {}) {
  const files = new Set();
  const seen = new Set();
  const waiting = [entry];
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    const chunk = seen.has(key) ? undefined : manifest[key];
    seen.add(key);
    if (!chunk) continue;
    const { file, imports = [], dynamicImports = [], css = [], assets = [] } = chunk;
    for (const name of [file, ...css, ...(options.dynamic ? assets : [])]) files.add(name);
    waiting.push(...imports, ...(options.dynamic ? dynamicImports : []));
  }
  return [...files];
}
