import { type ComponentType, lazy, type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, Route, Routes } from 'react-router';
import { CasesPage } from '@/features/cases/CasesPage';
import { Empty, Loading } from '@/shared/States';
import { can, type Permission, useSession } from '@/shared/session';
import { kNav, wayInto } from './nav';

const page = <T extends Record<string, ComponentType>>(load: () => Promise<T>, name: keyof T) =>
  lazy(async () => ({ default: (await load())[name] as ComponentType }));

const Workbench = page(() => import('@/features/workbench/WorkbenchPage'), 'WorkbenchPage');
const CasePage = page(() => import('@/features/cases/page/CasePage'), 'CasePage');
const Territory = page(() => import('@/features/territory/TerritoryPage'), 'TerritoryPage');
const GridMapPage = page(() => import('@/features/grid-map/MapPage'), 'MapPage');
const Plates = page(() => import('@/features/plates/PlatesPage'), 'PlatesPage');
const Import = page(() => import('@/features/territory-import/ImportPage'), 'ImportPage');
const Drafts = page(() => import('@/features/grid-editor/DraftsPage'), 'DraftsPage');
const DraftEditor = page(() => import('@/features/grid-editor/EditorPage'), 'EditorPage');
const DraftLevels = page(() => import('@/features/grid-editor/levels/LevelsPage'), 'LevelsPage');
const Editions = page(() => import('@/features/editions/EditionsPage'), 'EditionsPage');
const DutyRegister = page(() => import('@/features/duty/register/RegisterPage'), 'RegisterPage');
const People = page(() => import('@/features/duty/people/PeoplePage'), 'PeoplePage');
const Handover = page(() => import('@/features/duty/handover/HandoverPage'), 'HandoverPage');
const Units = page(() => import('@/features/duty/units/UnitsPage'), 'UnitsPage');
const Pairings = page(() => import('@/features/duty/pairings/PairingsPage'), 'PairingsPage');
const WhoAnswers = page(() => import('@/features/duty/answer/AnswerPage'), 'AnswerPage');
const DutySetup = page(() => import('@/features/duty/setup/SetupPage'), 'SetupPage');
const Coverage = page(() => import('@/features/coverage/CoveragePage'), 'CoveragePage');
const Catalog = page(() => import('@/features/catalog/CatalogPage'), 'CatalogPage');
const Accounts = page(() => import('@/features/accounts/AccountsPage'), 'AccountsPage');
const Keys = page(() => import('@/features/keys/KeysPage'), 'KeysPage');

function Allowed({ needs, children }: { needs: Permission; children: ReactNode }) {
  const { t } = useTranslation('console');
  const session = useSession();
  if (can(session, needs)) return children;
  return <Empty title={t('denied.title')} detail={t('denied.detail')} />;
}

/** `/` is the workbench for those with cases, else the first page the session may see. */
function Start() {
  const session = useSession();
  const first = kNav.flatMap((item) => wayInto(item, (needs) => can(session, needs)) ?? [])[0];
  return !first || first === '/' ? <Workbench /> : <Navigate to={first} replace />;
}

function NotFound() {
  const { t } = useTranslation('console');
  return <Empty title={t('not_found.title')} detail={t('not_found.detail')} />;
}

const guarded = (needs: Permission, element: ReactNode) => <Allowed needs={needs}>{element}</Allowed>;

export function ConsoleRoutes() {
  return (
    <Suspense fallback={<Loading rows={8} />}>
      <Routes>
        <Route path="/" element={<Start />} />
        <Route path="/cases" element={guarded('case_read', <CasesPage />)} />
        <Route path="/cases/:case_id" element={guarded('case_read', <CasePage />)} />
        <Route path="/map" element={guarded('case_read', <GridMapPage />)} />
        <Route path="/territory" element={guarded('territory_read', <Territory />)} />
        <Route path="/territory/plates" element={guarded('territory_read', <Plates />)} />
        <Route path="/territory/import" element={guarded('territory_import', <Import />)} />
        <Route path="/territory/drafts" element={guarded('territory_edit', <Drafts />)} />
        <Route path="/territory/drafts/:draft_id" element={guarded('territory_edit', <DraftEditor />)} />
        <Route
          path="/territory/drafts/:draft_id/levels"
          element={guarded('territory_edit', <DraftLevels />)}
        />
        <Route path="/territory/editions" element={guarded('territory_read', <Editions />)} />
        <Route path="/territory/:area_id" element={guarded('territory_read', <Territory />)} />
        <Route path="/duty" element={guarded('org_read', <DutyRegister />)} />
        <Route path="/duty/people" element={guarded('org_read', <People />)} />
        <Route path="/duty/people/:person_id/handover" element={guarded('duty_manage', <Handover />)} />
        <Route path="/duty/units" element={guarded('org_read', <Units />)} />
        <Route path="/duty/pairings" element={guarded('org_read', <Pairings />)} />
        <Route path="/duty/answer" element={guarded('org_read', <WhoAnswers />)} />
        <Route path="/duty/setup" element={guarded('org_read', <DutySetup />)} />
        <Route path="/coverage" element={guarded('org_read', <Coverage />)} />
        <Route path="/classes" element={guarded('catalog_read', <Catalog />)} />
        <Route path="/units" element={<Navigate to="/duty/units" replace />} />
        <Route path="/accounts" element={guarded('account_manage', <Accounts />)} />
        <Route path="/api-keys" element={guarded('api_key_manage', <Keys />)} />
        <Route path="*" element={<NotFound />} />
      </Routes>
    </Suspense>
  );
}
