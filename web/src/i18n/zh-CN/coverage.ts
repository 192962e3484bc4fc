const words = {
  title: '全覆盖证明',
} as const;

export default words;
