import type { Connect, Plugin } from 'vite';

// The same three fallbacks the Jingwei server gives: a path without a file extension belongs to its face.
const rewrite: Connect.NextHandleFunction = (request, _response, next) => {
  const [path = '/', query] = (request.url ?? '/').split('?');
  const wantsPage = request.headers.accept?.includes('text/html') && !/\.[a-z0-9]+$/i.test(path);
  if (wantsPage && !path.startsWith('/api') && !path.startsWith('/@')) {
    const face = /^\/(m|console)(\/|$)/.exec(path)?.[1];
    request.url = `${face ? `/${face}` : ''}/index.html${query ? `?${query}` : ''}`;
  }
  next();
};

const kPublicPolicy =
  "default-src 'self'; img-src 'self' data: blob:; worker-src 'self' blob:; object-src 'none'; base-uri 'self'";
const kConsolePolicy = `${kPublicPolicy}; style-src 'self' 'unsafe-inline'`;

// The built pages are previewed under the server's content security policy, so that a breach shows here first.
const protect: Connect.NextHandleFunction = (request, response, next) => {
  response.setHeader(
    'Content-Security-Policy',
    request.url?.startsWith('/console') ? kConsolePolicy : kPublicPolicy,
  );
  next();
};

/** Serves index.html, m/index.html and console/index.html for deep links in `vite` and `vite preview`. */
export function historyFallback(): Plugin {
  return {
    name: 'jingwei:history-fallback',
    configureServer: (server) => void server.middlewares.use(rewrite),
    configurePreviewServer(server) {
      server.middlewares.use(protect);
      server.middlewares.use(rewrite);
    },
  };
}
