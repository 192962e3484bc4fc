#include <map>
#include <unordered_map>

#include "api/contract_units.hpp"
#include "api/duty_views.hpp"
#include "api/operation_lists.hpp"
#include "app/org_units.hpp"

/// Units and posts: read, and kept by people.
namespace jingwei::api {
namespace {

/// What is counted beside units and posts, read in one go.
struct UnitFigures {
    std::unordered_map<UnitId, std::int64_t> open;
    std::unordered_map<UnitId, std::int64_t> people;
    std::unordered_map<PostId, std::vector<PersonRef>> holders;
    std::unordered_map<PostId, std::int64_t> accounts;
};

UnitFigures figures_of(const DutyLook& look) {
    UnitFigures figures;
    const Call& call = look.call;
    call.app().database.read([&](app::Stores& stores) {
        figures = {};
        for (const auto& load : stores.queries.unit_loads(call.tenant(), call.app().clock.now()))
            figures.open[load.unit] = load.open;
        for (const auto& place : stores.accounts.by_place(call.tenant())) figures.accounts[place.post] += place.count;
    });
    const auto sight = look.sight();
    for (const auto& person : look.book->people()) {
        if (!person.works_on(look.day)) continue;
        ++figures.people[person.unit];
        if (person.post && sight.sees(person.id)) figures.holders[person.post].push_back({person.id, person.code, person.name});
    }
    return figures;
}

template <class Key, class Value>
Value found_or_none(const std::unordered_map<Key, Value>& map, const Key& key) {
    const auto it = map.find(key);
    return it == map.end() ? Value{} : it->second;
}

Unit unit_row(const DutyLook& look, const UnitFigures& figures, const org::Unit& unit) {
    const auto posts = look.reference.directory.posts();
    return {unit.id,
            unit.code,
            unit.name,
            unit.role,
            some(unit.parent),
            found_or_none(figures.open, unit.id),
            unit.kind,
            some(unit.home_area),
            found_or_none(figures.people, unit.id),
            std::count_if(posts.begin(), posts.end(), [&](const auto& post) { return post.unit == unit.id && !post.closed; }),
            unit.closed,
            unit.version};
}

Post post_row(const DutyLook& look, const UnitFigures& figures, const org::Post& post) {
    const auto* const first = look.reference.directory.receiving_post(post.unit);
    return {post.id,
            post.code,
            post.name,
            post.unit,
            first != nullptr && first->id == post.id,
            found_or_none(figures.holders, post.id),
            found_or_none(figures.accounts, post.id),
            post.closed,
            post.version};
}

struct UnitQuery {
    static constexpr FieldDoc kDocs[]{
        {"q", "Part of a name or code.", "环卫"},
        {"closed", "Closed ones too."},
    };
    std::optional<Text<0, 100>> q;
    std::optional<bool> closed;
};
BOOST_DESCRIBE_STRUCT(UnitQuery, (), (q, closed))

Result<UnitList> list_units(const Call& call, const UnitQuery& query) {
    const DutyLook look{call};
    const auto figures = figures_of(look);
    UnitList list;
    for (const auto& unit : look.reference.directory.units()) {
        if (unit.closed && !query.closed.value_or(false)) continue;
        if (query.q && !matches(query.q->value, {&unit.name}, {unit.code})) continue;
        list.items.push_back(unit_row(look, figures, unit));
    }
    for (const auto& row : catalog::kResponsibleRoles)
        list.roles.push_back({std::string{row.word}, {std::string{row.zh_cn}, std::string{row.en}}});
    return list;
}

struct PostQuery {
    static constexpr FieldDoc kDocs[]{
        {"q", "Part of a name or code.", "值班"},
        {"unit_id", "Only posts of this unit."},
        {"closed", "Closed ones too."},
    };
    std::optional<Text<0, 100>> q;
    std::optional<UnitId> unit_id;
    std::optional<bool> closed;
};
BOOST_DESCRIBE_STRUCT(PostQuery, (), (q, unit_id, closed))

Result<PostList> list_posts(const Call& call, const PostQuery& query) {
    const DutyLook look{call};
    const auto figures = figures_of(look);
    PostList list;
    for (const auto& post : look.reference.directory.posts()) {
        if (post.closed && !query.closed.value_or(false)) continue;
        if (query.unit_id && post.unit != *query.unit_id) continue;
        if (query.q && !matches(query.q->value, {&post.name}, {post.code})) continue;
        list.items.push_back(post_row(look, figures, post));
    }
    return list;
}

/// As the change left it: newer than what the call began with.
Result<Unit> shown_unit(const Call& call, const Result<UnitId>& id) {
    if (!id) return tl::make_unexpected(id.error());
    const auto reference = call.app().reference.get(call.tenant());
    const auto* const unit = reference->directory.find(*id);
    if (unit == nullptr) return refuse(ErrorCode::not_found);
    const DutyLook look{call, *reference, call.app().reference.duties(call.tenant()),
                        app::day_of(*reference, call.app().clock.now())};
    return unit_row(look, figures_of(look), *unit);
}

Result<Post> shown_post(const Call& call, const Result<PostId>& id) {
    if (!id) return tl::make_unexpected(id.error());
    const auto reference = call.app().reference.get(call.tenant());
    const auto* const post = reference->directory.post(*id);
    if (post == nullptr) return refuse(ErrorCode::not_found);
    const DutyLook look{call, *reference, call.app().reference.duties(call.tenant()),
                        app::day_of(*reference, call.app().clock.now())};
    return post_row(look, figures_of(look), *post);
}

template <class Limited>
std::string word_or_none(const std::optional<Limited>& text) {
    return text ? text->value : std::string{};
}

Result<Unit> create_unit(const Call& call, const CreateUnit& body) {
    app::UnitInput input{.code = {},
                         .name = body.name,
                         .parent = body.parent_id.value_or(UnitId{}),
                         .role = word_or_none(body.role),
                         .home_area = body.home_area_id.value_or(AreaId{}),
                         .kind = word_or_none(body.kind),
                         .closed = false};
    if (body.code) input.code = body.code->value;
    return shown_unit(call, app::create_unit(call.app(), call.caller, input));
}

Result<Unit> change_unit(const Call& call, const ChangeUnit& body) {
    const auto id = call.path_id<UnitId>("unit_id");
    if (!id) return tl::make_unexpected(id.error());
    return shown_unit(call, app::change_unit(call.app(), call.caller, *id, body.version,
                                             {.code = body.code.value,
                                              .name = body.name,
                                              .parent = body.parent_id.value_or(UnitId{}),
                                              .role = word_or_none(body.role),
                                              .home_area = body.home_area_id.value_or(AreaId{}),
                                              .kind = word_or_none(body.kind),
                                              .closed = body.closed}));
}

Result<Post> create_post(const Call& call, const CreatePost& body) {
    app::PostInput input{.code = {}, .name = body.name, .unit = body.unit_id, .closed = false};
    if (body.code) input.code = body.code->value;
    return shown_post(call, app::create_post(call.app(), call.caller, input));
}

Result<Post> change_post(const Call& call, const ChangePost& body) {
    const auto id = call.path_id<PostId>("post_id");
    if (!id) return tl::make_unexpected(id.error());
    return shown_post(
        call, app::change_post(call.app(), call.caller, *id, body.version,
                               {.code = body.code.value, .name = body.name, .unit = body.unit_id, .closed = body.closed}));
}

}  // namespace

std::vector<Operation> unit_operations() {
    const Access read = Access::needs(org::Permission::org_read);
    const Access manage = Access::needs(org::Permission::org_manage);
    std::vector<Operation> rows{
        get("listUnits", "/units", read, "Units and their open cases", list_units),
        send("createUnit", "POST", "/units", manage, "Add a unit", create_unit, 201),
        send("changeUnit", "PUT", "/units/{unit_id}", manage, "Rename, move, close or reopen a unit", change_unit),
        get("listPosts", "/posts", read, "Posts by code, and who holds them", list_posts),
        send("createPost", "POST", "/posts", manage, "Add a post to a unit", create_post, 201),
        send("changePost", "PUT", "/posts/{post_id}", manage, "Rename, move, close or reopen a post", change_post),
    };
    return with_duty_refusals(std::move(rows));
}

}  // namespace jingwei::api
