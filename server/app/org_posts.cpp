#include <fmt/format.h>

#include <algorithm>

#include "app/org_units.hpp"

namespace jingwei::app {
namespace {

constexpr std::size_t kLongestPostName = 60;

boost::json::object facts_of_post(const org::Post& post) {
    boost::json::object facts{{"code", post.code}, {"unit_id", to_string(post.unit)}};
    if (post.closed) facts["closed"] = true;
    return facts;
}

/// Who would be left without a post.
void add_post_holders(const DutyWork& work, PostId post, const char* pointer, std::vector<FieldError>& wrong) {
    const auto& people = work.book->people();
    const auto held =
        std::count_if(people.begin(), people.end(), [&](const auto& p) { return p.post == post && p.works_on(work.today()); });
    std::int64_t accounts = 0;
    for (const auto& place : work.stores.accounts.by_place(work.tenant())) accounts += place.post == post ? place.count : 0;
    if (held > 0) wrong.push_back({pointer, "post_has_people", {{"count", std::to_string(held)}}});
    if (accounts > 0) wrong.push_back({pointer, "post_has_accounts", {{"count", std::to_string(accounts)}}});
}

}  // namespace

std::string next_post_code(const duty::Directory& directory, const std::string& unit_code, const std::set<std::string>& taken) {
    for (int number = 1;; ++number) {
        auto code = fmt::format("{}-{}", unit_code, number);
        if (directory.find_post_code(code) == nullptr && !taken.contains(code)) return code;
    }
}

Result<org::Post> post_from(const DutyWork& work, const duty::Directory& directory, const PostInput& input, org::Post post) {
    std::vector<FieldError> wrong;
    if (input.code) {
        if (!is_register_code(*input.code)) wrong.push_back({"/code", "code_word", {}});
        const auto* const holder = directory.find_post_code(*input.code);
        if (holder != nullptr && holder->id != post.id) wrong.push_back({"/code", "taken", {}});
        post.code = *input.code;
    }
    check_name(input.name, kLongestPostName, wrong);
    const auto posts = directory.posts();
    const bool namesake = std::any_of(posts.begin(), posts.end(), [&](const org::Post& other) {
        return !other.closed && other.id != post.id && other.unit == input.unit && other.name.zh_cn == input.name.zh_cn;
    });
    if (namesake && !input.closed) wrong.push_back({"/name/zh-CN", "taken", {}});
    auto trouble = unit_trouble(directory, input.unit);
    const bool is_known = work.reference->directory.find(input.unit) != nullptr;  // else it comes with the same sheet
    if (!trouble && is_known && !may_change_unit(work, input.unit)) trouble = "unknown_unit";
    if (trouble && !(input.closed && input.unit == post.unit)) wrong.push_back({"/unit_id", *trouble, {}});
    if (post.id && post.unit && input.unit != post.unit) add_post_holders(work, post.id, "/unit_id", wrong);
    if (post.id && input.closed && !post.closed) add_post_holders(work, post.id, "/closed", wrong);
    if (!wrong.empty()) return refuse_fields(std::move(wrong));
    post.name = input.name;
    post.unit = input.unit;
    post.closed = input.closed;
    return post;
}

void insert_post(DutyWork& work, const org::Post& post) {
    work.stores.reference.add_directory(work.tenant(), {}, {post});
    work.note("post", "created", post.id.value, post.version, facts_of_post(post));
}

Result<void> update_post(DutyWork& work, org::Post post) {
    const bool was_closed = work.reference->directory.post(post.id)->closed;
    ++post.version;
    if (!work.stores.reference.update_post(work.tenant(), post)) return refuse(ErrorCode::changed_meanwhile);
    work.note("post",
              post.closed == was_closed ? "changed"
              : post.closed             ? "closed"
                                        : "opened",
              post.id.value, post.version, facts_of_post(post));
    return {};
}

Result<PostId> create_post(const App& app, const Caller& caller, const PostInput& input) {
    const auto id = app.ids.next<PostId>();
    const auto made = in_duty_unit(app, caller, [&](DutyWork& work) -> Result<std::int64_t> {
        const auto& directory = work.reference->directory;
        auto post = post_from(work, directory, input, org::Post{});
        if (!post) return tl::make_unexpected(post.error());
        post->id = id;
        if (!input.code) post->code = next_post_code(directory, directory.find(post->unit)->code);
        insert_post(work, *post);
        return id.value;
    });
    if (made) show_directory(app, caller.tenant);
    return as_id<PostId>(made);
}

Result<PostId> change_post(const App& app, const Caller& caller, PostId id, std::int32_t version, const PostInput& input) {
    const auto changed = in_duty_unit(app, caller, [&](DutyWork& work) -> Result<std::int64_t> {
        const auto* const before = work.reference->directory.post(id);
        if (before == nullptr || !may_change_unit(work, before->unit)) return refuse(ErrorCode::not_found);
        if (before->version != version) return refuse(ErrorCode::changed_meanwhile);
        auto post = post_from(work, work.reference->directory, input, *before);
        if (!post) return tl::make_unexpected(post.error());
        if (const auto done = update_post(work, *std::move(post)); !done) return tl::make_unexpected(done.error());
        return id.value;
    });
    if (changed) show_directory(app, caller.tenant);
    return as_id<PostId>(changed);
}

}  // namespace jingwei::app
