// The same work as POST /api/v1/reports of Jingwei, the way a good Node programmer does it: fastify validates by schema,
// everything a request needs of the district lies in memory, statements are prepared, one transaction and one durable
// commit a request (WAL, synchronous=FULL). It opens a database that Jingwei made: same tables, same indexes.
//
//   node server.mjs DATABASE PORT
import { createHash, randomBytes } from 'node:crypto';
import Database from 'better-sqlite3';
import Fastify from 'fastify';

const [file, port] = process.argv.slice(2);
const db = new Database(file);
db.pragma('journal_mode = WAL');
db.pragma('synchronous = FULL');
db.pragma('foreign_keys = ON');
db.pragma('cache_size = -32768');
db.pragma('temp_store = MEMORY');

const sha256 = (text) => createHash('sha256').update(text).digest('hex');

// ---- the district, read once ------------------------------------------------------------------------

const tenant = db.prepare('SELECT id FROM tenant').safeIntegers().get().id;
const secret = db.prepare('SELECT tracking_secret FROM district').get().tracking_secret;
const edition = (kind) => {
  const row = db
    .prepare('SELECT CAST(id AS TEXT) id, body FROM edition WHERE kind = ? AND published = 1 ORDER BY effective_from DESC')
    .get(kind);
  return { id: row.id, big: BigInt(row.id), body: JSON.parse(row.body) };
};
const territory = edition('territory');
const catalog = edition('catalog');
const calendar = edition('calendar');

const areas = new Map();
for (const row of db
  .prepare(`SELECT CAST(area_id AS TEXT) id, CAST(parent_id AS TEXT) parent, code, name_zh_cn, name_en, depth, path, shape
            FROM area WHERE edition_id = ? AND layer = 'territory'`)
  .all(territory.big)) {
  areas.set(row.id, { ...row, big: BigInt(row.id), name: { 'zh-CN': row.name_zh_cn, en: row.name_en } });
}
const levels = new Map(territory.body.levels.map((level) => [level.depth, level]));

const units = db
  .prepare('SELECT CAST(id AS TEXT) id, code, name_zh_cn, name_en, role, CAST(home_area_id AS TEXT) home FROM unit ORDER BY code')
  .all();
const posts = db.prepare('SELECT CAST(id AS TEXT) id, CAST(unit_id AS TEXT) unit, name_zh_cn, name_en FROM post ORDER BY code').all();
const unitsAt = new Map(); // "role home" → first unit
for (const unit of units) {
  unit.big = BigInt(unit.id);
  unit.post = posts.find((post) => post.unit === unit.id) ?? null;
  const key = `${unit.role} ${unit.home}`;
  if (!unitsAt.has(key)) unitsAt.set(key, unit);
}

const classes = new Map();
let conditionId = 0;
catalog.body.classes.forEach((c, index) => {
  const conditions = c.conditions.map((condition) => ({ ...condition, id: Number(condition.id ?? ++conditionId) }));
  classes.set(c.code, { ...c, id: Number(c.id ?? index + 1), conditions });
});

// ---- locate: the leaf by a grid of candidates and the crossing rule, its ancestors by their parents ----

const e7 = (degrees) => Math.round(degrees * 1e7);
const kCells = 128;
const leaves = [];
const whole = [Infinity, Infinity, -Infinity, -Infinity];
for (const area of areas.values()) {
  if (area.depth !== Math.max(...levels.keys()) || area.shape === '') continue;
  const shape = JSON.parse(area.shape);
  const polygons = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
  const rings = polygons.flat().map((ring) => Float64Array.from(ring.flatMap(([lon, lat]) => [e7(lon), e7(lat)])));
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of rings) {
    for (let i = 0; i < ring.length; i += 2) {
      box[0] = Math.min(box[0], ring[i]);
      box[1] = Math.min(box[1], ring[i + 1]);
      box[2] = Math.max(box[2], ring[i]);
      box[3] = Math.max(box[3], ring[i + 1]);
    }
  }
  leaves.push({ area, rings, box });
  whole[0] = Math.min(whole[0], box[0]);
  whole[1] = Math.min(whole[1], box[1]);
  whole[2] = Math.max(whole[2], box[2]);
  whole[3] = Math.max(whole[3], box[3]);
}
const column = (lon) => Math.floor(((lon - whole[0]) / (whole[2] - whole[0] + 1)) * kCells);
const row = (lat) => Math.floor(((lat - whole[1]) / (whole[3] - whole[1] + 1)) * kCells);
const candidates = Array.from({ length: kCells * kCells }, () => []);
for (const leaf of leaves) {
  for (let y = row(leaf.box[1]); y <= row(leaf.box[3]); ++y) {
    for (let x = column(leaf.box[0]); x <= column(leaf.box[2]); ++x) candidates[y * kCells + x].push(leaf);
  }
}

function holds(leaf, lon, lat) {
  let inside = false;
  for (const ring of leaf.rings) {
    for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
      const yi = ring[i + 1];
      const yj = ring[j + 1];
      if (yi > lat !== yj > lat && lon < ((ring[j] - ring[i]) * (lat - yi)) / (yj - yi) + ring[i]) inside = !inside;
    }
  }
  return inside;
}

function locate(lon, lat) {
  if (lon < whole[0] || lon > whole[2] || lat < whole[1] || lat > whole[3]) return [];
  for (const leaf of candidates[row(lat) * kCells + column(lon)]) {
    const { box } = leaf;
    if (lon < box[0] || lon > box[2] || lat < box[1] || lat > box[3] || !holds(leaf, lon, lat)) continue;
    const chain = [];
    for (let area = leaf.area; area; area = areas.get(area.parent)) chain.unshift(area);
    return chain;
  }
  return [];
}

// ---- dispatch ----------------------------------------------------------------------------------------

function route(problemClass, chain) {
  if (chain.length === 0) return null;
  for (let i = chain.length - 1; i >= 0; --i) {
    const unit = unitsAt.get(`${problemClass.responsible_role} ${chain[i].id}`);
    if (unit) return { unit, rule: 'class_in_area', area: chain[i] };
  }
  const everywhere = unitsAt.get(`${problemClass.responsible_role} 0`);
  if (everywhere) return { unit: everywhere, rule: 'class_in_district', area: null };
  for (let i = chain.length - 1; i >= 0; --i) {
    const unit = unitsAt.get(`community ${chain[i].id}`);
    if (unit) return { unit, rule: 'territory', area: chain[i] };
  }
  return null;
}

// ---- deadlines: the demo's calendar, whose zone is eight hours ahead all year -------------------------

const kHour = 3600e6;
const kDay = 24 * kHour;
const kAhead = 8 * kHour;
const special = new Map(calendar.body.years.flatMap((year) => year.days).map((day) => [day.date, !day.isOffDay]));
const periods = (calendar.body.periods ?? [{ from: 480, to: 720 }, { from: 840, to: 1080 }]).map((period) => [
  period.from * 60e6,
  period.to * 60e6,
]);
const daysOff = new Set(calendar.body.days_off ?? [0, 6]);
const working = new Map(); // by day, filled as needed
function isWorking(midnight) {
  let known = working.get(midnight);
  if (known === undefined) {
    const date = new Date(midnight / 1000);
    known = special.get(date.toISOString().slice(0, 10)) ?? !daysOff.has(date.getUTCDay());
    working.set(midnight, known);
  }
  return known;
}
function deadline(now, limit) {
  const amount = Number.parseInt(limit.slice(1), 10);
  if (limit[0] === 'N') return now + amount * kDay;
  if (limit[0] === 'U') return now + amount * (limit.endsWith('d') ? kDay : kHour);
  const local = now + kAhead;
  let day = Math.floor(local / kDay) * kDay;
  if (limit.endsWith('d')) {
    for (let left = amount; left > 0; ) {
      day += kDay;
      if (isWorking(day)) --left;
    }
    return day + periods.at(-1)[1] - kAhead;
  }
  for (let left = amount * kHour; ; day += kDay) {
    if (!isWorking(day)) continue;
    for (const [from, to] of periods) {
      const begin = Math.max(local, day + from);
      const free = day + to - begin;
      if (free <= 0) continue;
      if (left <= free) return begin + left - kAhead;
      left -= free;
    }
  }
}

// ---- ids, codes, cells ---------------------------------------------------------------------------------

let lastMs = 0;
let inMs = 0;
const kEpochMs = 1704067200000;
function nextId() {
  const ms = Date.now();
  if (ms > lastMs) {
    lastMs = ms;
    inMs = 0;
  } else if (++inMs === 4096) {
    ++lastMs;
    inMs = 0;
  }
  return (BigInt(lastMs - kEpochMs) << 22n) | (1023n << 12n) | BigInt(inMs);
}
const kAlphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
function trackingCode(id) {
  const digest = createHash('sha256').update(`${secret}:${id}`).digest();
  let code = '';
  for (let i = 0; i < 8; ++i) code += kAlphabet[digest[i] % 32];
  return code;
}
function spread(v) {
  // 16 bits to every second bit of 32
  let x = v & 0xffff;
  x = (x | (x << 8)) & 0x00ff00ff;
  x = (x | (x << 4)) & 0x0f0f0f0f;
  x = (x | (x << 2)) & 0x33333333;
  return (x | (x << 1)) & 0x55555555;
}
function cell(lon, lat) {
  const x = lon + 1800000000;
  const y = lat + 900000000;
  const high = (spread(x >>> 16) | (spread(y >>> 16) << 1)) >>> 0;
  const low = (spread(x) | (spread(y) << 1)) >>> 0;
  return BigInt.asIntN(64, (BigInt(high) << 32n) | BigInt(low));
}
const microseconds = () => Math.floor((performance.timeOrigin + performance.now()) * 1000);
const instant = (us) => `${new Date(Math.floor(us / 1000)).toISOString().slice(0, 19)}Z`;

// ---- the unit of work ------------------------------------------------------------------------------------

const nextNumber = db
  .prepare(`INSERT INTO counter (tenant_id, name, value) VALUES (?, ?, 1)
            ON CONFLICT (tenant_id, name) DO UPDATE SET value = counter.value + 1 RETURNING value`)
  .pluck();
const insertCase = db.prepare(`
  INSERT INTO case_file (tenant_id, id, number, tracking_hash, state, open, version, source, class_id, condition_id, catalog_edition,
    lon_e7, lat_e7, cell, position_state, accuracy_m, area_id, area_path, territory_edition, address, search_text, contact,
    reported_at, unit_id, post_id, due_at, due_sort, released, reopened_count)
  VALUES (?, ?, ?, ?, ?, 1, ?, 'resident', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0)`);
const insertEvent = db.prepare(`
  INSERT INTO case_event (tenant_id, case_id, seq, kind, schema_version, occurred_at, recorded_at, actor_kind, actor_id, actor_unit_id,
    actor_post_id, provenance, body) VALUES (?, ?, ?, ?, 1, ?, ?, 'anonymous', 0, 0, 0, 'own', ?)`);
const insertNote = db.prepare('INSERT INTO note (tenant_id, id, case_id, text, salt, created_at) VALUES (?, ?, ?, ?, ?, ?)');
const head = db.prepare('SELECT seq, hash FROM journal_head WHERE tenant_id = ?');
const append = db.prepare('INSERT INTO journal (tenant_id, seq, at, kind, body, prev_hash, hash) VALUES (?, ?, ?, ?, ?, ?, ?)');
const moveHead = db.prepare('UPDATE journal_head SET seq = ?, hash = ? WHERE tenant_id = ?');

const field = (text) => `${Buffer.byteLength(text)}:${text}`;

function journal(caseId, body, at) {
  const last = head.get(tenant);
  const seq = last.seq + 1;
  const hash = sha256(
    field(String(tenant)) + field(String(seq)) + field(String(at)) + field('case') + field(last.hash) + field(body),
  );
  append.run(tenant, seq, at, 'case', Buffer.from(body), last.hash, hash);
  moveHead.run(seq, hash, tenant);
}

const record = db.transaction((input, problemClass, condition) => {
  const now = microseconds();
  const id = nextId();
  const noteId = nextId();
  const { position } = input;
  const lon = position ? e7(position.lon) : null;
  const lat = position ? e7(position.lat) : null;
  const chain = position ? locate(lon, lat) : [];
  const leaf = chain.at(-1) ?? null;
  const routing = route(problemClass, chain);
  const due = routing ? deadline(now, condition.limit) : null;
  const date = instant(now + kAhead);
  const day = date.slice(2, 4) + date.slice(5, 7) + date.slice(8, 10);
  const number = `JW-${day}-${String(nextNumber.get(tenant, `case:${day}`)).padStart(3, '0')}`;
  const code = trackingCode(id);
  const description = input.description ?? '';
  const address = input.address ?? '';
  const accuracy = input.accuracy_m === undefined ? null : Math.round(input.accuracy_m);
  const state = position ? (leaf ? 'known' : 'outside') : 'unknown';
  let search = `${number} ${address} ${description} ${problemClass.code} ${problemClass.name['zh-CN']} ${problemClass.name.en}`;
  for (const area of chain) search += ` ${area.name_zh_cn} ${area.name_en}`;
  insertCase.run(tenant, id, number, sha256(`tracking:${code}`), routing ? 'dispatched' : 'reported', routing ? 2 : 1,
    problemClass.id, condition.id, catalog.big, lon, lat, position ? cell(lon, lat) : null, state, accuracy,
    leaf ? leaf.big : null, leaf ? leaf.path : '', territory.big, address, search.toLowerCase(), input.contact_phone ?? '', now,
    routing ? routing.unit.big : null, routing?.unit.post ? BigInt(routing.unit.post.id) : null, due,
    due ?? 9223372036854775807n);
  const bodies = [
    ['recorded', JSON.stringify({
      source: 'resident', class_id: String(problemClass.id), condition: String(condition.id), catalog_edition: catalog.id,
      position: position ?? null, position_state: state, accuracy_m: accuracy, area: leaf ? leaf.id : null,
      area_path: leaf ? leaf.path : '', territory_edition: territory.id, note: description ? String(noteId) : null, photos: [] })],
  ];
  if (routing) {
    bodies.push(['dispatched', JSON.stringify({
      unit: routing.unit.id, post: routing.unit.post?.id ?? null, rule: routing.rule, due_at: instant(due), note: null })]);
  }
  bodies.forEach(([kind, body], index) => insertEvent.run(tenant, id, index + 1, kind, now, now, body));
  const notes = [];
  if (description) {
    const salt = randomBytes(16).toString('hex');
    insertNote.run(tenant, noteId, id, description, salt, now);
    notes.push({ note: String(noteId), sha256: sha256(salt + description) });
  }
  journal(id, JSON.stringify({
    case_id: String(id), kind: bodies.at(-1)[0], version: bodies.length, actor: 0, area_path: leaf ? leaf.path : '',
    unit_id: routing ? routing.unit.id : '0',
    events: bodies.map(([kind, body], index) => ({ seq: index + 1, kind, occurred_at: now, sha256: sha256(body) })), notes }), now);
  return { id, number, code, chain, state, routing, due };
});

// ---- HTTP ---------------------------------------------------------------------------------------------------

const text = { type: 'object', properties: { 'zh-CN': { type: 'string' }, en: { type: 'string' } } };
const schema = {
  body: {
    type: 'object',
    required: ['class_code', 'photo_upload_ids'],
    additionalProperties: false,
    properties: {
      class_code: { type: 'string', minLength: 1, maxLength: 20 },
      condition_code: { type: 'string', minLength: 1, maxLength: 20 },
      position: {
        type: 'object',
        required: ['lon', 'lat'],
        additionalProperties: false,
        properties: { lon: { type: 'number', minimum: -180, maximum: 180 }, lat: { type: 'number', minimum: -90, maximum: 90 } },
      },
      accuracy_m: { type: 'number' },
      address: { type: 'string', maxLength: 200 },
      description: { type: 'string', maxLength: 4000 },
      photo_upload_ids: { type: 'array', maxItems: 6, items: { type: 'string' } },
      contact_phone: { type: 'string', maxLength: 30 },
    },
  },
  response: {
    201: {
      type: 'object',
      properties: {
        tracking_code: { type: 'string' },
        number: { type: 'string' },
        state: { type: 'string' },
        class_name: text,
        areas: {
          type: 'array',
          items: {
            type: 'object',
            properties: { id: { type: 'string' }, code: { type: 'string' }, name: text, depth: { type: 'integer' }, level_name: text },
          },
        },
        position_state: { type: 'string' },
        responsible: { type: 'object', nullable: true, properties: { unit_name: text, post_name: text } },
        due_at: { type: 'string', nullable: true },
      },
    },
  },
};

const app = Fastify({ logger: false });
app.post('/api/v1/reports', { schema }, (request, reply) => {
  const problemClass = classes.get(request.body.class_code);
  const condition = problemClass?.conditions[0];
  if (!problemClass) return reply.code(422).send({ code: 'invalid_request' });
  const made = record.immediate(request.body, problemClass, condition);
  return reply.code(201).send({
    tracking_code: `${made.code.slice(0, 4)}-${made.code.slice(4)}`,
    number: made.number,
    state: made.routing ? 'accepted' : 'submitted',
    class_name: problemClass.short_name,
    areas: made.chain.map((area) => ({
      id: area.id, code: area.code, name: area.name, depth: area.depth, level_name: levels.get(area.depth).name })),
    position_state: made.state,
    responsible: made.routing
      ? {
          unit_name: { 'zh-CN': made.routing.unit.name_zh_cn, en: made.routing.unit.name_en },
          post_name: made.routing.unit.post
            ? { 'zh-CN': made.routing.unit.post.name_zh_cn, en: made.routing.unit.post.name_en }
            : null,
        }
      : null,
    due_at: made.due === null ? null : instant(made.due),
  });
});
app.get('/readyz', (_request, reply) => reply.send('ready\n'));
await app.listen({ host: '127.0.0.1', port: Number(port) });
