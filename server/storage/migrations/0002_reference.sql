-- What a district is set up with: words about itself, editions, areas, units and posts.

-- `stamp` grows with every change of reference data, so that programs know when to read it again.
-- @distribute tenant_id
CREATE TABLE district (
    tenant_id       BIGINT NOT NULL PRIMARY KEY,
    organiser_zh_cn TEXT   NOT NULL,
    organiser_en    TEXT   NOT NULL,
    icp_number      TEXT   NOT NULL,
    police_number   TEXT   NOT NULL,
    site_code       TEXT   NOT NULL,
    tracking_secret TEXT   NOT NULL,        -- residents' codes are derived from it
    stamp           BIGINT NOT NULL,
    @foreign_key (tenant_id) REFERENCES tenant (id)
);

-- Editions of territory, catalogue and calendar. `body` is the document that goes with it (levels, classes,
-- calendar data) and is never queried inside. A published edition is never changed.
-- @distribute tenant_id
CREATE TABLE edition (
    tenant_id       BIGINT NOT NULL,
    id              BIGINT NOT NULL,
    kind            TEXT   NOT NULL,        -- territory | catalog | calendar
    name            TEXT   NOT NULL,
    effective_from  BIGINT NOT NULL,
    published       BIGINT NOT NULL,
    body            TEXT   NOT NULL,
    PRIMARY KEY (tenant_id, id),
    @foreign_key (tenant_id) REFERENCES tenant (id)
);
CREATE INDEX edition_in_force ON edition (tenant_id, kind, published, effective_from, id);

-- `area_id` is stable across editions.
-- @distribute tenant_id
CREATE TABLE area (
    tenant_id       BIGINT NOT NULL,
    edition_id      BIGINT NOT NULL,
    area_id         BIGINT NOT NULL,
    layer           TEXT   NOT NULL,
    code            TEXT   NOT NULL,
    name_zh_cn      TEXT   NOT NULL,
    name_en         TEXT   NOT NULL,
    depth           BIGINT NOT NULL,
    parent_id       BIGINT NOT NULL,        -- 0 at a root
    path            TEXT   NOT NULL,
    shape           TEXT   NOT NULL,        -- GeoJSON geometry, empty = not drawn
    PRIMARY KEY (tenant_id, edition_id, area_id),
    @foreign_key (tenant_id, edition_id) REFERENCES edition (tenant_id, id)
);
CREATE UNIQUE INDEX area_code ON area (tenant_id, edition_id, layer, code);

-- @distribute tenant_id
CREATE TABLE unit (
    tenant_id       BIGINT NOT NULL,
    id              BIGINT NOT NULL,
    code            TEXT   NOT NULL,
    name_zh_cn      TEXT   NOT NULL,
    name_en         TEXT   NOT NULL,
    parent_id       BIGINT NOT NULL,        -- 0 = none
    role            TEXT   NOT NULL,
    home_area_id    BIGINT NOT NULL,        -- 0 = the whole district
    PRIMARY KEY (tenant_id, id),
    @foreign_key (tenant_id) REFERENCES tenant (id)
);
CREATE UNIQUE INDEX unit_code ON unit (tenant_id, code);

-- @distribute tenant_id
CREATE TABLE post (
    tenant_id       BIGINT NOT NULL,
    id              BIGINT NOT NULL,
    code            TEXT   NOT NULL,
    name_zh_cn      TEXT   NOT NULL,
    name_en         TEXT   NOT NULL,
    unit_id         BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, id),
    @foreign_key (tenant_id, unit_id) REFERENCES unit (tenant_id, id)
);
CREATE UNIQUE INDEX post_code ON post (tenant_id, code);
