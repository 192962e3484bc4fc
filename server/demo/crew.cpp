#include "demo/crew.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "app/accounts.hpp"
#include "base/secret.hpp"

namespace jingwei::demo {
namespace {

constexpr std::chrono::hours kActivationLasts{24 * 365};
constexpr std::size_t kActivationLength = 10;

std::string lower(std::string text) {
    for (char& c : text) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return text;
}

/// Sixty random bits, and three kinds of characters whatever they are.
std::string new_password() { return fmt::format("Jw-{}-{}-{}", random_code(4), random_code(4), random_code(4)); }

class Hiring {
public:
    Hiring(const Ground& ground, const Organisation& organisation, const Duties& duties, IdSource& ids, Instant now)
        : ground_{ground}, org_{organisation}, duties_{duties}, ids_{ids}, now_{now} {}

    Crew hire() {
        crew_.dispatcher = console("desk", org::Role::dispatcher, org_.command_centre, 0);
        crew_.verifier = console("verifier", org::Role::verifier, org_.command_centre, 1);
        console("admin", org::Role::district_admin, org_.civility_office, 0);
        console("leader", org::Role::leader, org_.civility_office, 1);
        console("system", org::Role::system_admin, org_.systems, 0);
        console("audit", org::Role::auditor, org_.systems, 1);
        for (const auto& unit : org_.units) {
            if (!unit.role.empty()) crew_.handlers.emplace(unit.id, handler(unit));
        }
        for (std::size_t v = 0; v < ground_.villages.size(); ++v) {
            const UnitId community = org_.communities[v];
            crew_.workers.push_back(account(fmt::format("grid-{}", lower(org_.find(community)->code)), org::Role::grid_worker,
                                            community, post(community, 1), ground_.villages[v].area));
            crew_.accounts.back().person = duties_.village_workers[v];
            account_of(crew_.handlers.at(community)).person = duties_.village_chiefs[v];
        }
        for (std::size_t i = 0; i < org_.offices.size(); ++i)
            account_of(crew_.handlers.at(org_.offices[i])).person = duties_.office_chiefs[i];
        hand_out_codes();
        return std::move(crew_);
    }

private:
    PostId post(UnitId unit, std::size_t index) const {
        for (const auto& p : org_.posts) {
            if (p.unit == unit && index-- == 0) return p.id;
        }
        return org_.first_post(unit);
    }

    AccountId account(std::string login, org::Role role, UnitId unit, PostId post, AreaId area) {
        crew_.accounts.push_back({.id = ids_.next<AccountId>(),
                                  .login = std::move(login),
                                  .password_hash = {},
                                  .role = role,
                                  .unit = unit,
                                  .post = post,
                                  .area = area,
                                  .person = {}});
        return crew_.accounts.back().id;
    }

    AccountId handler(const org::Unit& unit) {
        const bool of_the_grid = unit.role == "community" || unit.role == "sub_district";
        return account(fmt::format("unit-{}", lower(unit.code)), of_the_grid ? org::Role::grid_chief : org::Role::unit_staff,
                       unit.id, org_.first_post(unit.id), of_the_grid ? unit.home_area : AreaId{});
    }

    app::Account& account_of(AccountId id) {
        return *std::find_if(crew_.accounts.begin(), crew_.accounts.end(), [&](const auto& account) { return account.id == id; });
    }

    DemoLogin card(const app::Account& account, std::string face) const {
        DemoLogin login;
        const auto at = std::find_if(org_.posts.begin(), org_.posts.end(), [&](const auto& p) { return p.id == account.post; });
        login.post = at->name;
        login.unit = org_.find(account.unit)->name;
        login.role = org::role_text(account.role).name;
        login.face = std::move(face);
        return login;
    }

    AccountId console(std::string login, org::Role role, UnitId unit, std::size_t post_index) {
        const AccountId id = account(std::move(login), role, unit, post(unit, post_index), {});
        auto& made = crew_.accounts.back();
        auto shown = card(made, "/console/");
        shown.login = made.login;
        shown.password = new_password();
        made.password_hash = hash_password(shown.password);
        crew_.logins.push_back(std::move(shown));
        return id;
    }

    void hand_out_code(AccountId id) {
        const auto& account =
            *std::find_if(crew_.accounts.begin(), crew_.accounts.end(), [&](const auto& a) { return a.id == id; });
        auto shown = card(account, "/m/");
        shown.activation_code = random_code(kActivationLength);
        crew_.activations.push_back({app::activation_hash(shown.activation_code), id, now_ + kActivationLasts, {}});
        crew_.logins.push_back(std::move(shown));
    }

    /// A code works once, so the main office's posts get two and those next door one.
    void hand_out_codes() {
        for (const std::size_t i : {0U, 0U, 1U}) {
            hand_out_code(crew_.handlers.at(org_.sanitation[i]));
            hand_out_code(crew_.handlers.at(org_.squads[i]));
            hand_out_code(crew_.handlers.at(org_.communities[i]));
            hand_out_code(crew_.workers[i]);
            hand_out_code(crew_.handlers.at(org_.offices[i]));
        }
    }

    const Ground& ground_;
    const Organisation& org_;
    const Duties& duties_;
    IdSource& ids_;
    Instant now_;
    Crew crew_;
};

}  // namespace

void Crew::insert_into(app::Stores& stores, TenantId tenant, Instant now) const {
    for (const auto& account : accounts) stores.accounts.insert(tenant, account, now);
    for (const auto& activation : activations) stores.accounts.insert_activation(tenant, activation);
}

Crew make_crew(const Ground& ground, const Organisation& organisation, const Duties& duties, IdSource& ids, Instant now) {
    return Hiring{ground, organisation, duties, ids, now}.hire();
}

Actors::Actors(const Crew& crew, const app::Reference& reference) : crew_{crew} {
    for (const auto& account : crew.accounts) {
        // As it was all through the months that are played: whoever answers for an area today did so then.
        const app::Standing standing{.areas = {account.area}, .unit = account.unit};
        by_account_.emplace(account.id, app::actor_of(account, reference, standing));
    }
}

}  // namespace jingwei::demo
