const words = {
  title: '责任',
} as const;

export default words;
