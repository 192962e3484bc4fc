import type { ThemeConfig } from 'antd';
import { light } from '@/shared/palette';

const kStill = '(prefers-reduced-motion: reduce)';

/** antd in the console reads the same tokens as everything else. */
export const consoleTheme: ThemeConfig = {
  token: {
    colorPrimary: light.primary,
    colorLink: light.primary,
    colorError: light.over,
    colorWarning: light.due,
    colorSuccess: light.ok,
    colorText: light.text,
    colorTextSecondary: light.text_2,
    colorTextDescription: light.text_2,
    colorTextPlaceholder: '#66758a',
    colorBorder: light.line_2,
    colorBorderSecondary: light.line,
    colorBgLayout: light.bg,
    borderRadius: 6,
    controlHeight: 32,
    controlHeightSM: 28,
    fontSize: 14,
    fontFamily: 'var(--font)',
    // Without its transitions (base.css) antd would wait for an end that never comes, as in a button that was busy.
    motion: !matchMedia(kStill).matches,
    motionDurationMid: '0.12s',
    motionDurationSlow: '0.15s',
  },
  components: {
    Button: {
      primaryShadow: 'none',
      defaultShadow: 'none',
      fontWeight: 500,
      defaultHoverColor: '#084f92',
      defaultHoverBorderColor: '#084f92',
    },
  },
};
