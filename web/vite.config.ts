import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { historyFallback } from './tooling/history-fallback.ts';
import { mockApi } from './tooling/mock-api.ts';
import { noInline } from './tooling/no-inline.ts';
import { phonePwa } from './tooling/pwa.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// Three entries, one build. `--mode mock` answers /api from src/testing/mock-server.ts instead of a server.
export default defineConfig(({ mode }) => ({
  appType: 'mpa',
  plugins: [react(), historyFallback(), ...(mode === 'mock' ? [mockApi()] : []), noInline(), ...phonePwa()],
  resolve: { alias: { '@': here('./src') } },
  server: {
    port: 5173,
    proxy: mode === 'mock' ? undefined : { '/api': process.env.JINGWEI_URL ?? 'http://127.0.0.1:8080' },
  },
  build: {
    outDir: process.env.JINGWEI_DIST || 'dist',
    emptyOutDir: true,
    target: 'es2022',
    manifest: true,
    // Inline scripts and styles would break the content security policy of the public and phone faces.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
    rollupOptions: {
      input: {
        public: here('./index.html'),
        phone: here('./m/index.html'),
        console: here('./console/index.html'),
      },
    },
  },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}', 'tooling/**/*.test.ts'],
    setupFiles: ['src/testing/setup.ts'],
  },
}));
