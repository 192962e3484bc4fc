import type { IncomingMessage, ServerResponse } from 'node:http';

/** The contract answered from memory, for looking at pages without a server. */
export function createMockServer() {
  return (_request: IncomingMessage, response: ServerResponse) => {
    response.writeHead(404, { 'content-type': 'application/problem+json' });
    response.end(
      JSON.stringify({
        type: 'about:blank',
        title: 'not found',
        status: 404,
        code: 'not_found',
        detail: '',
        request_id: '',
      }),
    );
  };
}
