import { App as AntApp, ConfigProvider } from 'antd';
import enUs from 'antd/locale/en_US';
import zhCn from 'antd/locale/zh_CN';
import { useTranslation } from 'react-i18next';
import { BrowserRouter } from 'react-router';
import { useDistrict } from '@/map/queries';
import { TimeZoneContext } from '@/shared/format';
import { Toaster } from '@/shared/Toaster';
import { kDefaultTimeZone } from '@/shared/time';
import { Gate } from './Gate';
import { consoleTheme } from './theme';
import './console.css';

export function App() {
  const { i18n } = useTranslation('console');
  const { data: district } = useDistrict();
  return (
    <ConfigProvider
      theme={consoleTheme}
      locale={i18n.language === 'en' ? enUs : zhCn}
      button={{ autoInsertSpace: false }}
    >
      <AntApp className="console">
        <TimeZoneContext value={district?.time_zone ?? kDefaultTimeZone}>
          <BrowserRouter basename="/console">
            <Gate />
          </BrowserRouter>
          <Toaster />
        </TimeZoneContext>
      </AntApp>
    </ConfigProvider>
  );
}
