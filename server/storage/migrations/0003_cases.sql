-- Cases: the current row, the events it is folded from, the words and photos that go with them.

-- `open` repeats what the state says, for partial indexes; `due_sort` is due_at or the end of time, because keyset
-- columns are never NULL. Ids, positions and instants that are missing are NULL elsewhere.
-- @distribute tenant_id
CREATE TABLE case_file (
    tenant_id         BIGINT NOT NULL,
    id                BIGINT NOT NULL,
    number            TEXT   NOT NULL,
    tracking_hash     TEXT,                   -- of the resident's code
    state             TEXT   NOT NULL,
    open              BIGINT NOT NULL,
    version           BIGINT NOT NULL,
    source            TEXT   NOT NULL,
    external_system   TEXT,
    external_ref      TEXT,
    class_id          BIGINT NOT NULL,
    condition_id      BIGINT NOT NULL,
    catalog_edition   BIGINT NOT NULL,
    lon_e7            BIGINT,
    lat_e7            BIGINT,
    cell              BIGINT,
    position_state    TEXT   NOT NULL,
    accuracy_m        BIGINT,
    area_id           BIGINT,
    area_path         TEXT   NOT NULL,
    territory_edition BIGINT,
    address           TEXT   NOT NULL,
    search_text       TEXT   NOT NULL,
    contact           TEXT   NOT NULL,        -- personal: never in events
    reported_at       BIGINT NOT NULL,
    unit_id           BIGINT,
    post_id           BIGINT,
    handled_unit_id   BIGINT,
    handled_by        BIGINT,
    due_at            BIGINT,
    due_sort          BIGINT NOT NULL,
    remaining_us      BIGINT,
    rectified_at      BIGINT,
    closed_at         BIGINT,
    released          BIGINT NOT NULL,
    reopened_count    BIGINT NOT NULL,
    satisfied         BIGINT,
    PRIMARY KEY (tenant_id, id),
    @foreign_key (tenant_id) REFERENCES tenant (id)
);
CREATE UNIQUE INDEX case_number ON case_file (tenant_id, number);
CREATE UNIQUE INDEX case_tracking ON case_file (tenant_id, tracking_hash) WHERE tracking_hash IS NOT NULL;
CREATE UNIQUE INDEX case_external ON case_file (tenant_id, external_system, external_ref) WHERE external_ref IS NOT NULL;
CREATE INDEX case_open_due ON case_file (tenant_id, due_sort, id) WHERE open = 1;
CREATE INDEX case_reported ON case_file (tenant_id, reported_at, id);
CREATE INDEX case_area ON case_file (tenant_id, area_path, reported_at);
CREATE INDEX case_unit ON case_file (tenant_id, unit_id, due_sort, id) WHERE open = 1;
CREATE INDEX case_cell ON case_file (tenant_id, cell) WHERE cell IS NOT NULL;
CREATE INDEX case_released ON case_file (tenant_id, reported_at, id) WHERE released = 1;

-- Append-only.
-- @distribute tenant_id
CREATE TABLE case_event (
    tenant_id       BIGINT NOT NULL,
    case_id         BIGINT NOT NULL,
    seq             BIGINT NOT NULL,        -- 1 …, the case's version after it
    kind            TEXT   NOT NULL,
    schema_version  BIGINT NOT NULL,
    occurred_at     BIGINT NOT NULL,
    recorded_at     BIGINT NOT NULL,
    actor_kind      TEXT   NOT NULL,
    actor_id        BIGINT NOT NULL,        -- account or key, 0 = none
    actor_unit_id   BIGINT NOT NULL,
    actor_post_id   BIGINT NOT NULL,
    provenance      TEXT   NOT NULL,        -- own | external
    body            TEXT   NOT NULL,
    PRIMARY KEY (tenant_id, case_id, seq),
    @foreign_key (tenant_id, case_id) REFERENCES case_file (tenant_id, id)
);

-- What people wrote, apart from the events so that it can be erased; the journal keeps a digest over salt and text.
-- @distribute tenant_id
CREATE TABLE note (
    tenant_id       BIGINT NOT NULL,
    id              BIGINT NOT NULL,
    case_id         BIGINT NOT NULL,
    text            TEXT   NOT NULL,
    salt            TEXT   NOT NULL,
    created_at      BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, id),
    @foreign_key (tenant_id, case_id) REFERENCES case_file (tenant_id, id)
);
CREATE INDEX note_of_case ON note (tenant_id, case_id, id);

-- A photo as kept: its file is named by `sha256` of the re-encoded picture.
-- @distribute tenant_id
CREATE TABLE photo (
    tenant_id       BIGINT NOT NULL,
    id              BIGINT NOT NULL,
    sha256          TEXT   NOT NULL,
    width           BIGINT NOT NULL,
    height          BIGINT NOT NULL,
    taken_at        BIGINT,
    lon_e7          BIGINT,
    lat_e7          BIGINT,
    created_at      BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, id),
    @foreign_key (tenant_id) REFERENCES tenant (id)
);

-- @distribute tenant_id
CREATE TABLE case_photo (
    tenant_id       BIGINT NOT NULL,
    case_id         BIGINT NOT NULL,
    photo_id        BIGINT NOT NULL,
    role            TEXT   NOT NULL,        -- before | after
    ordinal         BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, case_id, photo_id),
    @foreign_key (tenant_id, case_id) REFERENCES case_file (tenant_id, id),
    @foreign_key (tenant_id, photo_id) REFERENCES photo (tenant_id, id)
);
CREATE INDEX case_photo_of ON case_photo (tenant_id, photo_id);

-- An upload under way or done; whoever has the token may continue and use it.
-- @distribute tenant_id
CREATE TABLE upload (
    tenant_id       BIGINT NOT NULL,
    token_hash      TEXT   NOT NULL,
    size            BIGINT NOT NULL,
    received        BIGINT NOT NULL,
    photo_id        BIGINT,                 -- set when complete and readable
    created_at      BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, token_hash),
    @foreign_key (tenant_id) REFERENCES tenant (id)
);

-- Which request a key stood for: a repeat gets the same answer, rebuilt from `resource_id`.
-- @distribute tenant_id
CREATE TABLE idempotency (
    tenant_id       BIGINT NOT NULL,
    principal       TEXT   NOT NULL,
    key             TEXT   NOT NULL,
    request_hash    TEXT   NOT NULL,
    resource_id     BIGINT NOT NULL,
    created_at      BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, principal, key),
    @foreign_key (tenant_id) REFERENCES tenant (id)
);
