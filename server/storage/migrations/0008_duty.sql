-- Who answers for what: people, sites, assignments with deputies, absences, rulings, pairings. Days are counted from 1970-01-01
-- on the district's wall calendar; the last day of what has no end is 9999-12-31. Rows end, they are never deleted; `version`
-- grows with every change.

ALTER TABLE unit ADD COLUMN kind TEXT NOT NULL DEFAULT '';
ALTER TABLE account ADD COLUMN person_id BIGINT NOT NULL DEFAULT 0;
ALTER TABLE district ADD COLUMN duty_stamp BIGINT NOT NULL DEFAULT 1;

-- What a district decides about duties; no row = the program's default. `body` is never queried inside.
-- @distribute tenant_id
CREATE TABLE duty_setup (
    tenant_id       BIGINT NOT NULL PRIMARY KEY,
    body            TEXT   NOT NULL,
    version         BIGINT NOT NULL,
    @foreign_key (tenant_id) REFERENCES tenant (id)
);

-- `phone` is personal data: shown masked, never in the journal; `salt` is for the journal's digest.
-- @distribute tenant_id
CREATE TABLE person (
    tenant_id       BIGINT NOT NULL,
    id              BIGINT NOT NULL,
    code            TEXT   NOT NULL,
    name_zh_cn      TEXT   NOT NULL,
    name_en         TEXT   NOT NULL,
    phone           TEXT   NOT NULL,
    salt            TEXT   NOT NULL,
    unit_id         BIGINT NOT NULL,        -- 0 = none
    post_id         BIGINT NOT NULL,        -- 0 = none
    left_on         BIGINT NOT NULL,
    version         BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, id),
    @foreign_key (tenant_id) REFERENCES tenant (id)
);
CREATE UNIQUE INDEX person_code ON person (tenant_id, code);

-- Who looked at a full telephone number, and why.
-- @distribute tenant_id
CREATE TABLE contact_access (
    tenant_id       BIGINT NOT NULL,
    id              BIGINT NOT NULL,
    person_id       BIGINT NOT NULL,
    account_id      BIGINT NOT NULL,        -- account or key
    reason          TEXT   NOT NULL,
    salt            TEXT   NOT NULL,
    at              BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, id),
    @foreign_key (tenant_id, person_id) REFERENCES person (tenant_id, id)
);
CREATE INDEX contact_access_of ON contact_access (tenant_id, person_id, at);

-- @distribute tenant_id
CREATE TABLE site (
    tenant_id       BIGINT NOT NULL,
    id              BIGINT NOT NULL,
    code            TEXT   NOT NULL,
    name_zh_cn      TEXT   NOT NULL,
    name_en         TEXT   NOT NULL,
    type            TEXT   NOT NULL,
    area_id         BIGINT NOT NULL,        -- 0 = not known
    lon_e7          BIGINT,
    lat_e7          BIGINT,
    closed_on       BIGINT NOT NULL,
    version         BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, id),
    @foreign_key (tenant_id) REFERENCES tenant (id)
);
CREATE UNIQUE INDEX site_code ON site (tenant_id, code);

-- @distribute tenant_id
CREATE TABLE duty_assignment (
    tenant_id       BIGINT NOT NULL,
    id              BIGINT NOT NULL,
    target_kind     TEXT   NOT NULL,        -- area | site | class_in_area
    area_id         BIGINT NOT NULL,        -- 0 = none
    site_id         BIGINT NOT NULL,        -- 0 = none
    class_code      TEXT   NOT NULL,
    duty            TEXT   NOT NULL,
    person_id       BIGINT NOT NULL,        -- 0 = held by a unit
    unit_id         BIGINT NOT NULL,        -- 0 = held by a person
    deputy_id       BIGINT NOT NULL,        -- 0 = none
    from_day        BIGINT NOT NULL,
    to_day          BIGINT NOT NULL,
    version         BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, id),
    @foreign_key (tenant_id) REFERENCES tenant (id)
);
CREATE INDEX duty_assignment_of_person ON duty_assignment (tenant_id, person_id) WHERE person_id <> 0;
CREATE INDEX duty_assignment_of_deputy ON duty_assignment (tenant_id, deputy_id) WHERE deputy_id <> 0;

-- @distribute tenant_id
CREATE TABLE absence (
    tenant_id       BIGINT NOT NULL,
    id              BIGINT NOT NULL,
    person_id       BIGINT NOT NULL,
    from_day        BIGINT NOT NULL,
    to_day          BIGINT NOT NULL,
    reason          TEXT   NOT NULL,
    cancelled       BIGINT NOT NULL,
    version         BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, id),
    @foreign_key (tenant_id, person_id) REFERENCES person (tenant_id, id)
);
CREATE INDEX absence_of ON absence (tenant_id, person_id, to_day);

-- @distribute tenant_id
CREATE TABLE ruling (
    tenant_id       BIGINT NOT NULL,
    id              BIGINT NOT NULL,
    number          TEXT   NOT NULL,
    class_code      TEXT   NOT NULL,
    area_id         BIGINT NOT NULL,        -- 0 = the whole district
    unit_id         BIGINT NOT NULL,
    reason          TEXT   NOT NULL,
    salt            TEXT   NOT NULL,
    from_day        BIGINT NOT NULL,
    to_day          BIGINT NOT NULL,
    version         BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, id),
    @foreign_key (tenant_id, unit_id) REFERENCES unit (tenant_id, id)
);
CREATE UNIQUE INDEX ruling_number ON ruling (tenant_id, number);

-- @distribute tenant_id
CREATE TABLE pairing (
    tenant_id       BIGINT NOT NULL,
    id              BIGINT NOT NULL,
    leader_id       BIGINT NOT NULL,
    unit_id         BIGINT NOT NULL,
    from_day        BIGINT NOT NULL,
    to_day          BIGINT NOT NULL,
    version         BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, id),
    @foreign_key (tenant_id, leader_id) REFERENCES person (tenant_id, id),
    @foreign_key (tenant_id, unit_id) REFERENCES unit (tenant_id, id)
);

-- @distribute tenant_id
CREATE TABLE pairing_area (
    tenant_id       BIGINT NOT NULL,
    pairing_id      BIGINT NOT NULL,
    area_id         BIGINT NOT NULL,
    ordinal         BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, pairing_id, area_id),
    @foreign_key (tenant_id, pairing_id) REFERENCES pairing (tenant_id, id)
);

-- 共建事项.
-- @distribute tenant_id
CREATE TABLE joint_item (
    tenant_id       BIGINT NOT NULL,
    id              BIGINT NOT NULL,
    pairing_id      BIGINT NOT NULL,
    title           TEXT   NOT NULL,
    salt            TEXT   NOT NULL,
    due_on          BIGINT,
    done_on         BIGINT,
    version         BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, id),
    @foreign_key (tenant_id, pairing_id) REFERENCES pairing (tenant_id, id)
);
CREATE INDEX joint_item_of ON joint_item (tenant_id, pairing_id, id);
