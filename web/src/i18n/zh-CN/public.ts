const publicWords = {
  title: '经纬',
} as const;

export default publicWords;
