-- The proof of coverage. Gaps themselves are computed and have no rows: `gap_id` follows from what a gap is about.

-- What a person said about a gap: whose it is, or that it is accepted for some days and why.
-- @distribute tenant_id
CREATE TABLE coverage_note (
    tenant_id           BIGINT NOT NULL,
    gap_id              BIGINT NOT NULL,
    owner_unit_id       BIGINT NOT NULL,        -- 0 = by the rules
    acknowledged_until  BIGINT,                 -- that day included
    reason              TEXT   NOT NULL,
    salt                TEXT   NOT NULL,
    version             BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, gap_id),
    @foreign_key (tenant_id) REFERENCES tenant (id)
);

-- How many gaps there were, the last count of each day. `kinds` is never queried inside.
-- @distribute tenant_id
CREATE TABLE coverage_day (
    tenant_id           BIGINT NOT NULL,
    day                 BIGINT NOT NULL,
    gaps                BIGINT NOT NULL,
    acknowledged        BIGINT NOT NULL,
    kinds               TEXT   NOT NULL,        -- {"gap":[6,0],…}: found, of them acknowledged
    PRIMARY KEY (tenant_id, day),
    @foreign_key (tenant_id) REFERENCES tenant (id)
);
