import type { Plugin } from 'vite';

/** Fails the build when an HTML entry comes out with an inline script or style, which the CSP forbids. */
export function noInline(): Plugin {
  return {
    name: 'jingwei:no-inline',
    enforce: 'post',
    transformIndexHtml: {
      order: 'post',
      handler(html, { server, path }) {
        const inline = /<script(?![^>]*\bsrc=)[^>]*>|<style[\s>]|\son[a-z]+=/i;
        if (!server && inline.test(html)) throw new Error(`${path}: inline script or style`);
      },
    },
  };
}
