const consoleWords = {
  title: '经纬',
} as const;

export default consoleWords;
