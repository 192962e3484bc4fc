import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { apiContext } from '@/api/context';
import { ApiProblem } from '@/api/problem';
import { kSessionKey, useCurrentSession } from '@/features/session/queries';
import { SignInPage } from '@/features/session/SignInPage';
import { Failure, Loading } from '@/shared/States';
import { SessionContext } from '@/shared/session';
import { Frame } from './frame/Frame';

/** Signed in: the frame. Not: the sign-in page at the same address, so that work goes on where it stopped. */
export function Gate() {
  const cache = useQueryClient();
  const session = useCurrentSession();
  const [ended, setEnded] = useState(false);

  useEffect(() => {
    apiContext.onUnauthorized(() => {
      setEnded(true);
      cache.setQueryData(kSessionKey, null);
    });
  }, [cache]);

  if (session.data) {
    return (
      <SessionContext value={session.data}>
        <Frame />
      </SessionContext>
    );
  }
  if (session.isPending) return <Loading />;
  if (session.error && !(session.error instanceof ApiProblem && session.error.status === 401))
    return <Failure error={session.error} onRetry={() => void session.refetch()} />;
  return <SignInPage ended={ended} />;
}
