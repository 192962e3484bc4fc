import { defineConfig } from '@playwright/test';

// `story*`, the wizard, the editor, `duty`, `register`, `setup` and `proof` play on a running server: JINGWEI_URL, with the
// logins `jingwei demo --json` printed in the file JINGWEI_DEMO_LOGINS (./dev e2e starts both). The other tests are about one
// face each; they count what is sent and break the network, so they run on the built pages with the mock of src/testing.
const port = process.env.JINGWEI_MOCK_PORT ?? '4173';
const mock = `http://127.0.0.1:${port}`;
const kStory = /(story.*|territory-import|editor|duty|register|setup|proof)\.spec\.ts/;

export default defineConfig({
  testDir: 'e2e',
  timeout: 240_000,
  expect: { timeout: 15_000 },
  workers: 2,
  forbidOnly: true,
  reporter: [['list']],
  use: {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1440, height: 900 },
    actionTimeout: 20_000,
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
    },
  },
  projects: [
    { name: 'server', testMatch: kStory, fullyParallel: true, use: { baseURL: process.env.JINGWEI_URL } },
    { name: 'mock', testIgnore: kStory, use: { baseURL: mock } },
  ],
  webServer: {
    command: `npx vite preview --mode mock --host 127.0.0.1 --port ${port} --strictPort`,
    url: mock,
    reuseExistingServer: true,
  },
});
