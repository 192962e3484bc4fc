import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { ApiProblem } from '@/api/problem';
import { PhoneHeader } from '@/offline/PhoneHeader';
import { Failure, Loading } from '@/shared/States';
import { HandleView } from './HandleView';
import { useCase } from './queries';
import { VerifyView } from './VerifyView';
import './case.css';

/** One case. Which screen it is follows from what the server allows this person to do. */
export default function CasePage() {
  const { t } = useTranslation('phone');
  const { id = '' } = useParams();
  const found = useCase(id);
  if (found.data) {
    const { value } = found.data;
    const verifies = value.allowed_actions.some((action) => action.endsWith('_verification'));
    return verifies ? <VerifyView detail={value} /> : <HandleView detail={value} />;
  }
  const missing = found.error instanceof ApiProblem && found.error.status === 404;
  return (
    <>
      <PhoneHeader title={t('case.title')} back="/" />
      <main className="phone-body">
        {found.isPending ? (
          <Loading rows={8} />
        ) : (
          <Failure
            title={t(missing ? 'case.not_found' : 'case.failed')}
            error={found.error}
            onRetry={() => void found.refetch()}
          />
        )}
      </main>
    </>
  );
}
