#pragma once
#include <utility>

#include "base/codec.hpp"

/// Fields of change requests, which tell "leave it" from "clear it".
namespace jingwei {

/// Left out (stays as it is), null (is cleared), or a new value.
template <class T>
class Patch {
public:
    Patch() = default;
    Patch(T value) : state_{State::value}, value_{std::move(value)} {}
    static Patch null() {
        Patch patch;
        patch.state_ = State::null;
        return patch;
    }

    bool is_absent() const { return state_ == State::absent; }
    bool is_null() const { return state_ == State::null; }
    /// The new value; nullptr when the field was left out or null.
    const T* value() const { return state_ == State::value ? &value_ : nullptr; }
    /// What a field with the value `before` is after the change; `nothing` when it is cleared.
    T over(T before, T nothing = {}) const { return is_absent() ? std::move(before) : is_null() ? std::move(nothing) : value_; }

    friend bool operator==(const Patch&, const Patch&) = default;

private:
    enum class State { absent, null, value };
    State state_{State::absent};
    T value_{};
};

/// Left out or a new value: a field that is never empty, so null is refused.
template <class T>
struct PatchValue : Patch<T> {
    using Patch<T>::Patch;
};

template <class T>
struct Codec<Patch<T>> : OptionalField<T> {
    static bool is_absent(const Patch<T>& patch) { return patch.is_absent(); }
    static json::value write(const Patch<T>& patch) {
        return patch.value() == nullptr ? json::value(nullptr) : to_json(*patch.value());
    }
    static void read(const json::value& in, Patch<T>& out, ReadErrors& errors) {
        if (in.is_null()) {
            out = Patch<T>::null();
            return;
        }
        T value{};
        Codec<T>::read(in, value, errors);
        out = Patch<T>{std::move(value)};
    }
};

template <class T>
struct Codec<PatchValue<T>> : OptionalField<T> {
    static bool is_absent(const PatchValue<T>& patch) { return patch.is_absent(); }
    static json::value write(const PatchValue<T>& patch) { return Codec<Patch<T>>::write(patch); }
    static void read(const json::value& in, PatchValue<T>& out, ReadErrors& errors) {
        if (in.is_null()) errors.add("not_null");
        else Codec<Patch<T>>::read(in, out, errors);
    }
    static json::object schema(Schemas& schemas) { return schema_of<T>(schemas); }
};

}  // namespace jingwei
