import { Modal, QRCode } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/types';
import { useFormat } from '@/shared/format';

export type Issued = { account: Schemas['Account']; activation: Schemas['Activation'] };

/** The phone's address with the code behind "#", which browsers never send: it stays out of every log. */
export function activationAddress(origin: string, code: string): string {
  return `${origin}/m/activate#${encodeURIComponent(code)}`;
}

function Card({ account, activation }: Issued) {
  const { t } = useTranslation('console');
  const format = useFormat();
  return (
    <li className="activation-card">
      {/* The code stands beside it in letters: who cannot see the picture misses nothing. */}
      <div aria-hidden="true">
        <QRCode
          type="svg"
          size={148}
          bordered={false}
          color="#000"
          bgColor="#fff"
          value={activationAddress(window.location.origin, activation.code)}
        />
      </div>
      <div>
        <h3>{format.localized(account.post_name ?? account.role_name)}</h3>
        <p>{[account.login, format.localized(account.unit_name)].filter(Boolean).join(' · ')}</p>
        <p className="activation-code">{activation.code}</p>
        <p className="t2">{t('accounts.code_detail', { time: format.dateTime(activation.expires_at) })}</p>
      </div>
    </li>
  );
}

/** One card for each account, to be scanned from the screen or printed as a sheet. The codes are kept nowhere else. */
export function ActivationCards({ issued, onClose }: { issued: readonly Issued[]; onClose: () => void }) {
  const { t } = useTranslation(['console', 'common']);
  return (
    <Modal
      open
      width={issued.length > 1 ? 880 : 560}
      title={t('accounts.code_title', { count: issued.length, login: issued[0]?.account.login })}
      okText={t('accounts.print')}
      cancelText={t('common:action.close')}
      onOk={() => window.print()}
      onCancel={onClose}
    >
      <ul className="activation-cards">
        {issued.map((one) => (
          <Card key={one.account.id} {...one} />
        ))}
      </ul>
    </Modal>
  );
}
