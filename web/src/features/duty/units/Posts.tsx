import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schemas } from '@/api/types';
import { useFormat } from '@/shared/format';
import { Status } from '@/shared/Status';
import { useCan } from '@/shared/session';
import { showToast } from '@/shared/toast';
import { CloseDialog } from './CloseDialog';
import { PostDialog } from './PostDialog';
import { useChangePost, usePosts } from './queries';
import { postBody } from './tree';

type Post = Schemas['Post'];

function PostActions({ post }: { post: Post }) {
  const { t } = useTranslation('duty');
  const format = useFormat();
  const change = useChangePost();
  const [asking, setAsking] = useState<'change' | 'close'>();
  const name = format.localized(post.name);
  const turn = (closed: boolean) =>
    change.mutateAsync({ post_id: post.id, body: { ...postBody(post), closed } });
  const reopen = () =>
    turn(false).then(
      () => showToast({ tone: 'done', text: t('saved') }),
      (error: Error) => showToast({ tone: 'warning', text: error.message }),
    );
  const say = (word: 'change' | 'close' | 'reopen') => `${t(`units.${word}`)} ${name}`;
  return (
    <span className="duty-post-do">
      {post.closed ? (
        <button
          type="button"
          className="link link--blue"
          aria-label={say('reopen')}
          onClick={() => void reopen()}
        >
          {t('units.reopen')}
        </button>
      ) : (
        <>
          <button
            type="button"
            className="link link--blue"
            aria-label={say('change')}
            onClick={() => setAsking('change')}
          >
            {t('units.change')}
          </button>
          <button
            type="button"
            className="link link--blue"
            aria-label={say('close')}
            onClick={() => setAsking('close')}
          >
            {t('units.close')}
          </button>
        </>
      )}
      {asking === 'change' ? (
        <PostDialog unit_id={post.unit_id} post={post} onClose={() => setAsking(undefined)} />
      ) : null}
      {asking === 'close' ? (
        <CloseDialog
          title={t('units.close_title', { name })}
          detail={t('posts.close_detail')}
          run={() => turn(true)}
          onClose={() => setAsking(undefined)}
        />
      ) : null}
    </span>
  );
}

function PostRow({ post, manages }: { post: Post; manages: boolean }) {
  const { t } = useTranslation('duty');
  const format = useFormat();
  return (
    <li>
      <div>
        <b>{format.localized(post.name)}</b> <span className="t2">{post.code}</span>
        <div className="duty-post-people">
          {post.people.map((one) => (
            <Link key={one.id} to={`/duty/people?person=${encodeURIComponent(one.id)}`}>
              {format.localized(one.name)}
            </Link>
          ))}
          {post.people.length === 0 ? <span className="t2">{t('posts.nobody')}</span> : null}
          {post.account_count > 0 ? (
            <span className="t2">{t('posts.accounts', { count: post.account_count })}</span>
          ) : null}
        </div>
      </div>
      {post.closed ? <Status tone="closed">{t('units.closed')}</Status> : null}
      {post.receives_cases ? <Status tone="info">{t('posts.receives')}</Status> : null}
      {manages ? <PostActions post={post} /> : null}
    </li>
  );
}

/** The posts of a unit, who holds each, and which one gets the unit's cases. */
export function Posts({ unit, closed }: { unit: Schemas['Unit']; closed: boolean }) {
  const { t } = useTranslation('duty');
  const manages = useCan('org_manage');
  const posts = usePosts(unit.id, closed);
  const [adding, setAdding] = useState(false);
  return (
    <>
      <div className="duty-rows-head">
        <h3>{t('posts.title')}</h3>
        {manages && !unit.closed ? (
          <Button size="small" onClick={() => setAdding(true)}>
            {t('posts.add')}
          </Button>
        ) : null}
      </div>
      {posts.data?.length === 0 ? <p className="t2">{t('posts.none')}</p> : null}
      <ul className="duty-rows">
        {(posts.data ?? []).map((post) => (
          <PostRow key={post.id} post={post} manages={manages} />
        ))}
      </ul>
      {adding ? <PostDialog unit_id={unit.id} onClose={() => setAdding(false)} /> : null}
    </>
  );
}
