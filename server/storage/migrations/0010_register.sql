-- Units and posts are kept by people: a closed one stays for what names it; `version` grows with every change.

ALTER TABLE unit ADD COLUMN closed BIGINT NOT NULL DEFAULT 0;
ALTER TABLE unit ADD COLUMN version BIGINT NOT NULL DEFAULT 1;
ALTER TABLE post ADD COLUMN closed BIGINT NOT NULL DEFAULT 0;
ALTER TABLE post ADD COLUMN version BIGINT NOT NULL DEFAULT 1;

-- Chiefs that a 网格划分表 names, waiting in its draft for the publication that makes them assignments. Personal data: gone with the
-- draft, published or thrown away. `seq` is the step that brought them; one taken back does not count.
-- @distribute tenant_id
CREATE TABLE draft_chief (
    tenant_id       BIGINT NOT NULL,
    draft_id        BIGINT NOT NULL,
    area_id         BIGINT NOT NULL,
    seq             BIGINT NOT NULL,
    sheet_row       BIGINT NOT NULL,
    name            TEXT   NOT NULL,
    phone           TEXT   NOT NULL,
    PRIMARY KEY (tenant_id, draft_id, area_id, seq),
    @foreign_key (tenant_id, draft_id) REFERENCES territory_draft (tenant_id, id)
);
