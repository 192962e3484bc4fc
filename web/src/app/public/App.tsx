import { lazy, Suspense } from 'react';
import { BrowserRouter, Route, Routes } from 'react-router';
import { HomePage } from '@/features/home/HomePage';
import { useDistrict } from '@/map/queries';
import { TimeZoneContext } from '@/shared/format';
import { Loading } from '@/shared/States';
import { kDefaultTimeZone } from '@/shared/time';
import { ToastHost } from '@/shared/touch/Toast';
import { Layout } from './Layout';
import { MissingPage } from './MissingPage';

const ReportPage = lazy(() => import('@/features/report/ReportPage'));
const DonePage = lazy(() => import('@/features/report/DonePage'));
const TrackPage = lazy(() => import('@/features/track/TrackPage'));
const TrackedPage = lazy(() => import('@/features/track/TrackedPage'));

/** The public face: what a resident sees, without any login. */
export function App() {
  const district = useDistrict();
  return (
    <TimeZoneContext value={district.data?.time_zone ?? kDefaultTimeZone}>
      <ToastHost>
        <BrowserRouter>
          <Suspense fallback={<Loading />}>
            <Routes>
              <Route element={<Layout />}>
                <Route index element={<HomePage />} />
                <Route path="report" element={<ReportPage />} />
                <Route path="report/done" element={<DonePage />} />
                <Route path="track" element={<TrackPage />} />
                <Route path="track/:code" element={<TrackedPage />} />
                <Route path="*" element={<MissingPage />} />
              </Route>
            </Routes>
          </Suspense>
        </BrowserRouter>
      </ToastHost>
    </TimeZoneContext>
  );
}
