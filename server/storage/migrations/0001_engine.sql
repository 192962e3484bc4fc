-- What the engine itself needs. Later files hold the domain; one text for SQLite, PostgreSQL and Citus.

-- @reference
CREATE TABLE tenant (
    id           BIGINT NOT NULL PRIMARY KEY,
    code         TEXT   NOT NULL,
    name_zh_cn   TEXT   NOT NULL,
    name_en      TEXT   NOT NULL,
    time_zone    TEXT   NOT NULL,           -- IANA name
    host_names   TEXT   NOT NULL,           -- one a line, lower case
    created_at   BIGINT NOT NULL
);
CREATE UNIQUE INDEX tenant_code ON tenant (code);

-- Which running program makes ids with which node number.
-- @reference
CREATE TABLE id_node (
    node         BIGINT NOT NULL PRIMARY KEY,  -- 0..1023
    owner        TEXT   NOT NULL,
    lease_until  BIGINT NOT NULL
);

-- Human numbers; `value` is the last one given out.
-- @distribute tenant_id
CREATE TABLE counter (
    tenant_id    BIGINT NOT NULL,
    name         TEXT   NOT NULL,
    value        BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, name),
    @foreign_key (tenant_id) REFERENCES tenant (id)
);

-- Hash-chained over the exact stored bytes; seq counts from 1 without gaps.
-- @distribute tenant_id
CREATE TABLE journal (
    tenant_id    BIGINT NOT NULL,
    seq          BIGINT NOT NULL,
    at           BIGINT NOT NULL,
    kind         TEXT   NOT NULL,
    body         @blob  NOT NULL,
    prev_hash    TEXT   NOT NULL,
    hash         TEXT   NOT NULL,
    PRIMARY KEY (tenant_id, seq),
    @foreign_key (tenant_id) REFERENCES tenant (id)
);

-- Locked last before COMMIT, so that readers of `seq` never skip a late commit.
-- @distribute tenant_id
CREATE TABLE journal_head (
    tenant_id    BIGINT NOT NULL PRIMARY KEY,
    seq          BIGINT NOT NULL,
    hash         TEXT   NOT NULL,
    @foreign_key (tenant_id) REFERENCES tenant (id)
);

-- Work to do after the commit that asked for it. The id is the cause's: a crash repeats it, never doubles it.
-- @distribute tenant_id
CREATE TABLE outbox (
    tenant_id    BIGINT NOT NULL,
    id           BIGINT NOT NULL,
    kind         TEXT   NOT NULL,
    body         TEXT   NOT NULL,
    created_at   BIGINT NOT NULL,
    due_at       BIGINT NOT NULL,
    lease_owner  TEXT,
    lease_until  BIGINT NOT NULL,           -- 0 = free
    attempts     BIGINT NOT NULL,
    done_at      BIGINT,
    PRIMARY KEY (tenant_id, id),
    @foreign_key (tenant_id) REFERENCES tenant (id)
);
CREATE INDEX outbox_due ON outbox (tenant_id, due_at, id) WHERE done_at IS NULL;
