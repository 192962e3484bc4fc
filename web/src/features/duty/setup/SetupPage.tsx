import { useTranslation } from 'react-i18next';
import { PageHead } from '@/shared/PageHead';
import { Failure, Loading } from '@/shared/States';
import { useSetup, useTree } from '../queries';
import { SetupForm } from './SetupForm';
import '@/shared/desk/desk.css';
import './setup.css';

/** The kinds of duty, and who each level, overlay and site must have. What is missing is a gap of the proof. */
export function SetupPage() {
  const { t } = useTranslation('setup');
  const setup = useSetup();
  const tree = useTree();
  const error = setup.error ?? tree.error;
  if (error && !(setup.data && tree.data))
    return <Failure error={error} onRetry={() => void Promise.all([setup.refetch(), tree.refetch()])} />;
  if (!setup.data || !tree.data) return <Loading rows={10} />;
  return (
    <div className="page setup">
      <PageHead
        title={t('duty.title')}
        fact={t(setup.data.version === 0 ? 'duty.fact_default' : 'duty.fact')}
      />
      <SetupForm setup={setup.data} levels={tree.data.levels} onReadAgain={() => setup.refetch()} />
    </div>
  );
}
