/** Colours for code that cannot read CSS variables: antd's theme, ECharts, the map style. Same as tokens.css. */
export interface Palette {
  bg: string;
  surface: string;
  sunken: string;
  text: string;
  text_2: string;
  line: string;
  line_2: string;
  primary: string;
  primary_h: string;
  primary_bg: string;
  accent: string;
  ok: string;
  due: string;
  over: string;
  info: string;
  verify: string;
  closed: string;
  mark_over: string;
  mark_due: string;
  choropleth: readonly [string, string, string, string, string];
  ground: string;
  cell_edge: string;
  office_edge: string;
  district_edge: string;
  halo: string;
}

export const light: Palette = {
  bg: '#f4f6f9',
  surface: '#ffffff',
  sunken: '#eef2f6',
  text: '#16202e',
  text_2: '#4a5768',
  line: '#dfe5ec',
  line_2: '#c5ced9',
  primary: '#0b63b6',
  primary_h: '#084f92',
  primary_bg: '#e6f0fa',
  accent: '#ffb020',
  ok: '#0f5c38',
  due: '#7a4300',
  over: '#9b1c1c',
  info: '#084f92',
  verify: '#5b2d90',
  closed: '#3c4856',
  mark_over: '#c62828',
  mark_due: '#b45f06',
  choropleth: ['#e3edf7', '#cee1f3', '#b9d5ef', '#a4c9ec', '#8fbce8'],
  ground: '#eef2f6',
  cell_edge: '#ffffff',
  office_edge: '#5f7fa3',
  district_edge: '#3a4d66',
  halo: '#ffffff',
};

export const dark: Palette = {
  bg: '#06111f',
  surface: '#0b1c30',
  sunken: '#0f2540',
  text: '#e8f1fb',
  text_2: '#9db4cc',
  line: '#1b324c',
  line_2: '#2a4564',
  primary: '#3aa0ff',
  primary_h: '#6bb8ff',
  primary_bg: '#0f2f52',
  accent: '#27d3e6',
  ok: '#35c98b',
  due: '#ffb547',
  over: '#ff6b6b',
  info: '#3aa0ff',
  verify: '#b99be0',
  closed: '#9db4cc',
  mark_over: '#ff6b6b',
  mark_due: '#ffb547',
  choropleth: ['#0a2038', '#0d354d', '#0f4a62', '#125f77', '#14748c'],
  ground: '#081627',
  cell_edge: '#06111f',
  office_edge: '#4d7ba8',
  district_edge: '#8fb7dd',
  halo: '#06111f',
};

export type ThemeName = 'light' | 'dark';
export const palettes: Record<ThemeName, Palette> = { light, dark };
