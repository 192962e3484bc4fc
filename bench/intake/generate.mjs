// Reports for the bench, one JSON body a line: random places in the district's box (some outside of it), random classes.
//   node generate.mjs SEED COUNT BASE-URL-OF-JINGWEI
const [seed, count, base] = process.argv.slice(2);
let state = Number(seed) >>> 0;
function random() {
  // mulberry32
  state = (state + 0x6d2b79f5) >>> 0;
  let t = state;
  t = Math.imul(t ^ (t >>> 15), t | 1);
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}
const pick = (list) => list[Math.floor(random() * list.length)];
const district = await (await fetch(`${base}/api/v1/public/district`)).json();
const { classes } = await (await fetch(`${base}/api/v1/public/classes`)).json();
const [west, south, east, north] = district.bounds;
const kStreets = ['新民巷', '富强路', '和平街', '建设大道', '青年路', '文化巷', '振兴街'];
const kWords = ['墙角堆放垃圾', '车辆占用盲道', '路灯不亮', '井盖松动', '广告贴满楼道', '占道摆摊', '绿化带里有塑料袋', '已经三天没人处理'];
const lines = [];
for (let i = 0; i < Number(count); ++i) {
  const words = Array.from({ length: 1 + Math.floor(random() * 5) }, () => pick(kWords));
  lines.push(
    JSON.stringify({
      class_code: pick(classes).code,
      position: { lon: west + random() * (east - west), lat: south + random() * (north - south) },
      accuracy_m: Math.round(random() * 500) / 10,
      address: `${pick(kStreets)}${1 + Math.floor(random() * 300)}号`,
      description: words.join('，'),
      photo_upload_ids: [],
    }),
  );
}
process.stdout.write(`${lines.join('\n')}\n`);
