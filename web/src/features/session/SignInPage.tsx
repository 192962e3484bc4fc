import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/api/problem';
import type { Schemas } from '@/api/types';
import { useDistrict } from '@/map/queries';
import { useFormat } from '@/shared/format';
import { Icon } from '@/shared/Icon';
import { LanguageSwitch } from '@/shared/LanguageSwitch';
import { Mark } from '@/shared/Mark';
import { useSignIn } from './queries';
import './sign-in.css';

export function SignInPage({ ended }: { ended: boolean }) {
  const { t } = useTranslation(['console', 'common']);
  const format = useFormat();
  const { data: district } = useDistrict();
  const signIn = useSignIn();
  const refused = signIn.error;
  const reason =
    refused instanceof ApiProblem ? refused.message : refused ? t('common:error.network') : undefined;
  return (
    <div className="sign-in">
      <header>
        <span className="sign-in-brand">
          <Mark size={28} />
          {t('common:product')}
        </span>
        <LanguageSwitch />
      </header>
      <main>
        <section className="sign-in-card">
          <h1>{t('sign_in.title')}</h1>
          <p className="t2">{format.localized(district?.name)}</p>
          {ended && !reason ? <p className="sign-in-notice">{t('sign_in.ended')}</p> : null}
          {reason ? (
            <p className="sign-in-notice sign-in-notice--error" role="alert">
              <Icon name="warning" size={16} />
              {reason}
            </p>
          ) : null}
          <Form<Schemas['SignIn']>
            layout="vertical"
            requiredMark={false}
            onFinish={(values) => signIn.mutate(values)}
          >
            <Form.Item
              name="login"
              label={t('sign_in.login')}
              rules={[{ required: true, message: t('sign_in.login_needed') }]}
            >
              <Input autoComplete="username" autoFocus size="large" />
            </Form.Item>
            <Form.Item
              name="password"
              label={t('sign_in.password')}
              rules={[{ required: true, message: t('sign_in.password_needed') }]}
            >
              <Input.Password autoComplete="current-password" size="large" />
            </Form.Item>
            <Button type="primary" htmlType="submit" size="large" block loading={signIn.isPending}>
              {t('sign_in.submit')}
            </Button>
          </Form>
          <p className="t2 sign-in-hint">{t('sign_in.hint')}</p>
          <p className="sign-in-links">
            <a href="/">{t('sign_in.to_public')}</a>
            <a href="/m/">{t('sign_in.to_phone')}</a>
          </p>
        </section>
      </main>
      <footer>{t('sign_in.emergency')}</footer>
    </div>
  );
}
