import { QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createQueryCache } from '@/api/query-client';
import { type FaceWords, startI18n } from '@/i18n';
import '@/shared/base.css';

/** Starts one face: words first, then the page, so that nothing flashes in the wrong language. */
export async function boot(words: FaceWords, page: ReactNode): Promise<void> {
  await startI18n(words);
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has no #root');
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={createQueryCache()}>{page}</QueryClientProvider>
    </StrictMode>,
  );
}
