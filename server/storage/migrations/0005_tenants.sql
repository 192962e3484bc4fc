-- Several districts on one server: a mark that stands before codes and keys, logins that find their district, and
-- API keys that reach no further than they were given.

-- Two characters. Before this there was one district at most, so one mark is enough for it.
ALTER TABLE tenant ADD COLUMN mark TEXT NOT NULL DEFAULT '';
UPDATE tenant SET mark = 'JW';
CREATE UNIQUE INDEX tenant_mark ON tenant (mark) WHERE mark <> '';

-- Which districts know a login; who signs in at a host that several share is looked for here first.
-- @reference
CREATE TABLE login_directory (
    login        TEXT   NOT NULL,
    tenant_id    BIGINT NOT NULL,
    PRIMARY KEY (login, tenant_id),
    @foreign_key (tenant_id) REFERENCES tenant (id)
);
INSERT INTO login_directory (login, tenant_id) SELECT login, tenant_id FROM account;

-- NULL: all that the role may, everywhere.
ALTER TABLE api_key ADD COLUMN permissions TEXT;  -- words with blanks between them
ALTER TABLE api_key ADD COLUMN area_id BIGINT;    -- this area's subtree
ALTER TABLE api_key ADD COLUMN unit_id BIGINT;    -- this unit's cases
