-- Who may sign in, and how.

-- @distribute tenant_id
CREATE TABLE account (
    tenant_id       BIGINT NOT NULL,
    id              BIGINT NOT NULL,
    login           TEXT   NOT NULL,        -- lower case
    password_hash   TEXT,                   -- NULL: signs in by activation code only
    role            TEXT   NOT NULL,
    unit_id         BIGINT,
    post_id         BIGINT,
    area_id         BIGINT,                 -- scope: this area's subtree; NULL = the whole district, or the unit's cases
    disabled        BIGINT NOT NULL,
    failures        BIGINT NOT NULL,
    locked_until    BIGINT NOT NULL,
    created_at      BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, id),
    @foreign_key (tenant_id) REFERENCES tenant (id)
);
CREATE UNIQUE INDEX account_login ON account (tenant_id, login);

-- Cookies hold the token, rows its hash. `last_seen_at` is written at most once a minute.
-- @distribute tenant_id
CREATE TABLE session (
    tenant_id       BIGINT NOT NULL,
    token_hash      TEXT   NOT NULL,
    account_id      BIGINT NOT NULL,
    csrf_token      TEXT   NOT NULL,
    created_at      BIGINT NOT NULL,
    last_seen_at    BIGINT NOT NULL,
    expires_at      BIGINT NOT NULL,
    idle_seconds    BIGINT NOT NULL,        -- 0 = no idle limit (field devices)
    PRIMARY KEY (tenant_id, token_hash),
    @foreign_key (tenant_id, account_id) REFERENCES account (tenant_id, id)
);
CREATE INDEX session_of ON session (tenant_id, account_id);

-- One-time codes, printed for field users.
-- @distribute tenant_id
CREATE TABLE activation (
    tenant_id       BIGINT NOT NULL,
    code_hash       TEXT   NOT NULL,
    account_id      BIGINT NOT NULL,
    expires_at      BIGINT NOT NULL,
    used_at         BIGINT,
    PRIMARY KEY (tenant_id, code_hash),
    @foreign_key (tenant_id, account_id) REFERENCES account (tenant_id, id)
);

-- @distribute tenant_id
CREATE TABLE api_key (
    tenant_id       BIGINT NOT NULL,
    id              BIGINT NOT NULL,
    name            TEXT   NOT NULL,
    prefix          TEXT   NOT NULL,
    secret_hash     TEXT   NOT NULL,
    role            TEXT   NOT NULL,
    created_at      BIGINT NOT NULL,
    last_used_at    BIGINT,
    revoked_at      BIGINT,
    PRIMARY KEY (tenant_id, id),
    @foreign_key (tenant_id) REFERENCES tenant (id)
);
CREATE UNIQUE INDEX api_key_secret ON api_key (tenant_id, secret_hash);
