const phone = {
  title: '经纬',
} as const;

export default phone;
