#pragma once
#include "app/accounts.hpp"
#include "base/patch.hpp"

/// Managing the accounts of others: who may, and changing one.
namespace jingwei::app {

/// Nobody makes an account, or gets into one, that may administer more than they do or reaches beyond their own scope.
/// Refuses with forbidden.
Result<void> may_manage(const org::Actor& actor, const Reference& reference, const Account& account);
/// The same for an account by its id; refuses with not_found when there is none.
Result<void> may_manage(const App& app, const Caller& caller, AccountId id);

/// A field left out stays as it is.
struct AccountChange {
    PatchValue<org::Role> role;
    Patch<PostId> post;
    Patch<UnitId> unit;
    Patch<AreaId> area;
    PatchValue<bool> disabled;
    Patch<std::string> password;  // cleared: signs in by printed code only
};

/// Changes the account and writes the journal. All its devices are signed out, and codes not yet used end, when it is
/// disabled or its role or password changes. Refuses with field errors (unknown_post, unknown_unit, unknown_area, password,
/// own_account for those who would lock themselves out) or with forbidden.
Result<Account> change_account(const App& app, const Caller& caller, AccountId id, const AccountChange& change);

}  // namespace jingwei::app
