-- The territory being worked on: drafts of editions, files on their way in, cases that move to another area.

ALTER TABLE area ADD COLUMN bounds TEXT NOT NULL DEFAULT '';
ALTER TABLE area ADD COLUMN buildings TEXT NOT NULL DEFAULT '';
ALTER TABLE area ADD COLUMN households BIGINT;

-- A draft is the edition it began from and the areas changed since. `version` grows with every step.
-- @distribute tenant_id
CREATE TABLE territory_draft (
    tenant_id       BIGINT NOT NULL,
    id              BIGINT NOT NULL,        -- not the edition's: that one gets its own when it is published
    name            TEXT   NOT NULL,
    based_on        BIGINT NOT NULL,        -- edition
    levels          TEXT   NOT NULL,
    version         BIGINT NOT NULL,
    state           TEXT   NOT NULL,        -- open | published
    created_at      BIGINT NOT NULL,
    created_by      BIGINT NOT NULL,        -- account or key, 0 = none
    created_unit    BIGINT NOT NULL,
    created_post    BIGINT NOT NULL,
    changed_at      BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, id),
    @foreign_key (tenant_id, based_on) REFERENCES edition (tenant_id, id)
);

-- One row an area that differs from the edition the draft began from; `revision` is the draft's version that did it.
-- @distribute tenant_id
CREATE TABLE draft_area (
    tenant_id       BIGINT NOT NULL,
    draft_id        BIGINT NOT NULL,
    area_id         BIGINT NOT NULL,
    removed         BIGINT NOT NULL,
    revision        BIGINT NOT NULL,
    changed_at      BIGINT NOT NULL,
    changed_by      BIGINT NOT NULL,
    changed_unit    BIGINT NOT NULL,
    changed_post    BIGINT NOT NULL,
    layer           TEXT   NOT NULL,
    code            TEXT   NOT NULL,
    name_zh_cn      TEXT   NOT NULL,
    name_en         TEXT   NOT NULL,
    depth           BIGINT NOT NULL,
    parent_id       BIGINT NOT NULL,
    shape           TEXT   NOT NULL,
    bounds          TEXT   NOT NULL,
    buildings       TEXT   NOT NULL,
    households      BIGINT,
    PRIMARY KEY (tenant_id, draft_id, area_id),
    @foreign_key (tenant_id, draft_id) REFERENCES territory_draft (tenant_id, id)
);

-- The steps of a draft with what they changed, for undo and redo.
-- @distribute tenant_id
CREATE TABLE draft_edit (
    tenant_id       BIGINT NOT NULL,
    draft_id        BIGINT NOT NULL,
    seq             BIGINT NOT NULL,        -- the draft's version after it
    kind            TEXT   NOT NULL,
    state           TEXT   NOT NULL,        -- done | undone | dropped
    touched         BIGINT NOT NULL,        -- the draft's version when it was last done or undone
    made_at         BIGINT NOT NULL,
    made_by         BIGINT NOT NULL,
    made_unit       BIGINT NOT NULL,
    made_post       BIGINT NOT NULL,
    area_count      BIGINT NOT NULL,
    body            TEXT   NOT NULL,        -- before and after; empty: too large to take back
    PRIMARY KEY (tenant_id, draft_id, seq),
    @foreign_key (tenant_id, draft_id) REFERENCES territory_draft (tenant_id, id)
);
CREATE INDEX draft_edit_of ON draft_edit (tenant_id, draft_id, made_by, state, touched);

-- A picture to trace over, pinned to the ground.
-- @distribute tenant_id
CREATE TABLE draft_backdrop (
    tenant_id       BIGINT NOT NULL,
    draft_id        BIGINT NOT NULL,
    sha256          TEXT   NOT NULL,
    width           BIGINT NOT NULL,
    height          BIGINT NOT NULL,
    fit             TEXT   NOT NULL,        -- affine | projective
    pins            TEXT   NOT NULL,        -- [{x, y, at}]
    changed_at      BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, draft_id),
    @foreign_key (tenant_id, draft_id) REFERENCES territory_draft (tenant_id, id)
);

-- A file of areas that was sent and is looked at before it is taken in. The bytes lie beside the photos.
-- @distribute tenant_id
CREATE TABLE territory_file (
    tenant_id       BIGINT NOT NULL,
    id              BIGINT NOT NULL,
    name            TEXT   NOT NULL,
    coordinates     TEXT   NOT NULL,        -- the declared system, such as "EPSG:4326"
    token           TEXT   NOT NULL,        -- of the stored bytes
    size            BIGINT NOT NULL,
    created_at      BIGINT NOT NULL,
    created_by      BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, id),
    @foreign_key (tenant_id) REFERENCES tenant (id)
);

-- How far the open cases have been brought into an edition that came into force.
-- @distribute tenant_id
CREATE TABLE rehoming (
    tenant_id       BIGINT NOT NULL,
    edition_id      BIGINT NOT NULL,
    last_case_id    BIGINT NOT NULL,
    looked_at       BIGINT NOT NULL,
    moved           BIGINT NOT NULL,
    started_at      BIGINT NOT NULL,
    finished_at     BIGINT,
    PRIMARY KEY (tenant_id, edition_id),
    @foreign_key (tenant_id, edition_id) REFERENCES edition (tenant_id, id)
);
