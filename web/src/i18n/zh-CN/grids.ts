const words = {
  title: '网格',
} as const;

export default words;
