import { lazy, Suspense } from 'react';
import { BrowserRouter, Route, Routes } from 'react-router';
import { TasksPage } from '@/features/phone-tasks/TasksPage';
import { useDistrict } from '@/map/queries';
import { useDevice } from '@/offline/session';
import { ErrorBoundary } from '@/shared/ErrorBoundary';
import { TimeZoneContext } from '@/shared/format';
import { Loading } from '@/shared/States';
import { kDefaultTimeZone } from '@/shared/time';
import { Crash } from '@/shared/touch/Crash';
import { ToastHost } from '@/shared/touch/Toast';
import { MissingPage } from './MissingPage';
import { Shell } from './Shell';
import { UpdatePrompt } from './UpdatePrompt';

const ReportPage = lazy(() => import('@/features/phone-report/ReportPage'));
const CasePage = lazy(() => import('@/features/phone-case/CasePage'));
const BackPage = lazy(() => import('@/features/phone-case/BackPage'));
const MePage = lazy(() => import('@/features/phone-me/MePage'));
const QueuePage = lazy(() => import('@/features/phone-me/QueuePage'));
const ActivatePage = lazy(() => import('@/features/phone-me/ActivatePage'));

function Pages() {
  const device = useDevice();
  if (device.state === 'loading') return <Loading />;
  if (device.state === 'none')
    return (
      <Routes>
        <Route path="*" element={<ActivatePage expired={device.expired} />} />
      </Routes>
    );
  return (
    <Routes>
      <Route element={<Shell />}>
        <Route index element={<TasksPage />} />
        <Route path="me" element={<MePage />} />
      </Route>
      <Route path="report" element={<ReportPage />} />
      <Route path="case/:id" element={<CasePage />} />
      <Route path="case/:id/back" element={<BackPage />} />
      <Route path="queue" element={<QueuePage />} />
      <Route path="activate" element={<ActivatePage expired={false} />} />
      <Route path="*" element={<MissingPage />} />
    </Routes>
  );
}

/** The phone face: the day of a field user, with or without a network. */
export function App() {
  const district = useDistrict();
  return (
    <TimeZoneContext value={district.data?.time_zone ?? kDefaultTimeZone}>
      <ToastHost>
        {/* With the slash: /m itself is outside the service worker's scope and would not reload offline. */}
        <BrowserRouter basename="/m/">
          <UpdatePrompt />
          <ErrorBoundary fallback={() => <Crash />}>
            <Suspense fallback={<Loading />}>
              <Pages />
            </Suspense>
          </ErrorBoundary>
        </BrowserRouter>
      </ToastHost>
    </TimeZoneContext>
  );
}
