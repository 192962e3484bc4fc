import type { Plugin } from 'vite';

/** Mounts the contract-shaped mock on /api/v1 of `vite --mode mock` and `vite preview --mode mock`. */
export function mockApi(): Plugin {
  const load = async () => (await import('../src/testing/mock-server.ts')).createMockServer();
  return {
    name: 'jingwei:mock-api',
    async configureServer(server) {
      server.middlewares.use('/api/v1', await load());
    },
    async configurePreviewServer(server) {
      server.middlewares.use('/api/v1', await load());
    },
  };
}
