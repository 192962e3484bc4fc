#pragma once
#include "app/ports/account_store.hpp"
#include "storage/connection.hpp"

namespace jingwei::storage {

/// Accounts, sessions, activation codes and API keys as rows.
class SqlAccountStore final : public app::AccountStore {
public:
    explicit SqlAccountStore(Connection& connection) : connection_{connection} {}

    std::optional<app::Account> find(TenantId tenant, AccountId id) override;
    std::optional<app::Account> find_login(TenantId tenant, const std::string& login) override;
    std::vector<TenantId> tenants_of_login(const std::string& login) override;
    std::vector<app::AccountListRow> list(TenantId tenant, const std::string& q, const std::string& after, int limit) override;
    std::vector<app::AccountsAt> by_place(TenantId tenant) override;
    void insert(TenantId tenant, const app::Account& account, Instant now) override;
    void set_person(TenantId tenant, AccountId id, PersonId person) override;
    void update(TenantId tenant, const app::Account& account) override;
    void journal(TenantId tenant, const app::AccountAudit& audit) override;
    void insert_session(TenantId tenant, const app::SessionRow& session) override;
    std::optional<app::SessionRow> find_session(TenantId tenant, const std::string& token_hash) override;
    void touch_session(TenantId tenant, const std::string& token_hash, Instant now) override;
    void delete_session(TenantId tenant, const std::string& token_hash) override;
    void delete_sessions_of(TenantId tenant, AccountId id) override;
    void insert_activation(TenantId tenant, const app::Activation& activation) override;
    std::optional<app::Activation> use_activation(TenantId tenant, const std::string& code_hash, Instant now) override;
    void cancel_activations(TenantId tenant, AccountId id, Instant now) override;
    void insert_api_key(TenantId tenant, const app::ApiKeyRow& key) override;
    std::vector<app::ApiKeyRow> api_keys(TenantId tenant) override;
    std::optional<app::ApiKeyRow> find_api_key(TenantId tenant, const std::string& secret_hash) override;
    bool revoke_api_key(TenantId tenant, ApiKeyId id, Instant now) override;
    void touch_api_key(TenantId tenant, ApiKeyId id, Instant now) override;

private:
    Connection& connection_;
};

}  // namespace jingwei::storage
